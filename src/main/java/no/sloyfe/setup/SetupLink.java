package no.sloyfe.setup;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import no.sloyfe.FirstLines;
import no.sloyfe.access.Secret;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.Founding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one link by which an installation gets its first owner; a new one at each start until then. */
@Component
class SetupLink implements FirstLines {

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Founding founding;

    SetupLink(Owned owned, JdbcClient jdbc, Clock clock, Founding founding) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.clock = clock;
        this.founding = founding;
    }

    @Override
    public List<String> lines(String baseAddress) {
        return founding.hasOwner()
                ? List.of()
                : List.of("Sett opp Sløyfe her / set up Sløyfe here: " + baseAddress + "/setup/" + renewed().text());
    }

    Secret renewed() {
        Secret secret = Secret.random();
        owned.outside(() -> {
            jdbc.sql("delete from setup_link").update();
            jdbc.sql("insert into setup_link (token_hash, created) values (?, ?)")
                    .params(secret.hash(), Timestamp.from(clock.instant()))
                    .update();
        });
        return secret;
    }

    boolean opens(Secret secret) {
        return owned.outside(() -> jdbc.sql("select count(*) from setup_link where token_hash = ?")
                .param(secret.hash())
                .query(Long.class)
                .single()) == 1;
    }

    /** In the transaction that makes the owner: true for the one who is first. */
    boolean use(Secret secret) {
        return jdbc.sql("delete from setup_link where token_hash = ?").param(secret.hash()).update() == 1;
    }
}
