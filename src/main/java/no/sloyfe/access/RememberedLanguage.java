package no.sloyfe.access;

import no.sloyfe.database.Owned;
import no.sloyfe.web.LanguageChosen;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a person's choice of language follow them to their other devices and into their mail. */
@Component
class RememberedLanguage {

    private final Owned owned;
    private final JdbcClient jdbc;

    RememberedLanguage(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(LanguageChosen chosen) {
        if (chosen.visitor() instanceof KnownVisitor(Caller.Member member)) {
            owned.write(member.owner().value(), () -> jdbc.sql("update person set language = ? where id = ?")
                    .params(chosen.language().code(), member.person().value())
                    .update());
        }
    }
}
