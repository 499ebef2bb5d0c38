package no.sloyfe.meeting;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.sloyfe.method.Templates;
import no.sloyfe.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The programme templates in the words of the units they are for: a kindergarten has no pupils. Runs in the caller's transaction. */
@Component
public class UnitTemplates {

    private final Templates templates;
    private final JdbcClient jdbc;

    UnitTemplates(Templates templates, JdbcClient jdbc) {
        this.templates = templates;
        this.jdbc = jdbc;
    }

    public Templates of(UnitId unit) {
        return of(List.of(unit));
    }

    public Templates of(Collection<UnitId> units) {
        return templates.worded(jdbc.sql("select coalesce(bool_and(kind = 'KINDERGARTEN'), false) from unit where id = any(:units)")
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(Boolean.class)
                .single());
    }
}
