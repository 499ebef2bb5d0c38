package no.sloyfe.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The log of who opened, or was refused at, which door. */
@Component
public class Audit {

    private static final Logger log = LoggerFactory.getLogger(Audit.class);

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Audit(Owned owned, JdbcClient jdbc, Ids ids, Clock clock) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Notes what somebody did, in the surrounding transaction when there is one. */
    public void note(OwnerId owner, @Nullable PersonId who, String action, @Nullable UUID subject) {
        owned.write(owner.value(), () -> jdbc.sql("""
                        insert into audit (id, owner_id, at, person_id, action, subject)
                        values (:id, :owner, :at, :person, :action, :subject)
                        """)
                .param("id", ids.next())
                .param("owner", owner.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("person", who == null ? null : who.value())
                .param("action", action)
                .param("subject", subject)
                .update());
    }

    /** Notes a door that stayed shut; inside a transaction, which the refusal undoes, only the program's log learns of it. */
    void refused(Caller caller, String door, UUID subject) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            log.info("Refused: session {} at {} {}", caller.session(), door, subject);
        } else {
            note(caller.owner(), caller.known().orElse(null), "REFUSED_" + door, subject);
        }
    }
}
