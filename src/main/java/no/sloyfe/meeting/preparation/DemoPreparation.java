package no.sloyfe.meeting.preparation;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.sloyfe.access.MeetingId;
import no.sloyfe.database.Ids;
import no.sloyfe.demo.DemoOrganisation;
import no.sloyfe.demo.DemoPart;
import no.sloyfe.web.Texts;
import no.sloyfe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo school's next meeting: people are asked to it, and some have prepared. */
@Component
class DemoPreparation implements DemoPart {

    private static final List<List<String>> ANSWERS = List.of(
            List.of("Elevene sier de får vite hva som skal til for å bli bedre. Det var nytt i år.",
                    "Flere svarer at de tør å spørre når de ikke forstår.",
                    "Få sier at de er med på å bestemme hvordan vi arbeider."),
            List.of("Tydelige mål virker: elevene kjenner igjen hva vi ser etter.",
                    "Elevene opplever at vi bryr oss om dem.",
                    "Tilbakemeldingene kommer ofte for sent til at de kan brukes."),
            List.of("Arbeidsroen er bedre enn i fjor.",
                    "Elevene hjelper hverandre mer.",
                    "På 6. trinn sier mange at oppgavene er for lette."));

    private final JdbcClient jdbc;
    private final TaskEditing editing;
    private final Texts texts;
    private final Ids ids;

    DemoPreparation(JdbcClient jdbc, TaskEditing editing, Texts texts, Ids ids) {
        this.jdbc = jdbc;
        this.editing = editing;
        this.texts = texts;
        this.ids = ids;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public void fill(DemoOrganisation organisation) {
        jdbc.sql("""
                        select id from meeting
                        where unit_id = :unit and phase in ('PLANNED', 'INVITED') and starts_at > :now order by starts_at limit 1
                        """)
                .param("unit", organisation.solbakken().id().value())
                .param("now", Timestamp.from(organisation.now()))
                .query(UUID.class)
                .optional()
                .ifPresent(meeting -> fill(organisation, meeting));
    }

    private void fill(DemoOrganisation organisation, UUID meeting) {
        List<UUID> fields = fields(meeting);
        if (fields.isEmpty()) {
            Words words = texts.in(organisation.solbakken().language());
            Preset usual = Preset.CONFIRMS;
            editing.add(organisation.owner(), new MeetingId(meeting), new TaskDraft(
                    usual.title(words), usual.text(words), usual.minutes(), false, null, usual.fields(words), List.of()));
            fields = fields(meeting);
        }
        jdbc.sql("update meeting set phase = 'INVITED', invitation = 1 where id = ?").param(meeting).update();
        jdbc.sql("update participant set invited_at = ? where meeting_id = ? and person_id is not null")
                .params(Timestamp.from(organisation.now().minus(Duration.ofDays(2))), meeting)
                .update();
        List<UUID> people = jdbc.sql("select id from participant where meeting_id = ? and person_id is not null order by name offset 2 limit 3")
                .param(meeting).query(UUID.class).list();
        for (int person = 0; person < people.size(); person++) {
            answer(organisation, meeting, fields, people.get(person), ANSWERS.get(person));
        }
    }

    private List<UUID> fields(UUID meeting) {
        return jdbc.sql("""
                        select f.id from preparation_field f join preparation_task t on t.id = f.task_id
                        where t.meeting_id = ? and not t.anonymous order by t.position, f.position
                        """)
                .param(meeting).query(UUID.class).list();
    }

    private void answer(DemoOrganisation organisation, UUID meeting, List<UUID> fields, UUID person, List<String> texts) {
        for (int field = 0; field < Math.min(fields.size(), texts.size()); field++) {
            jdbc.sql("insert into preparation_answer (id, owner_id, field_id, participant_id, text) values (?, ?, ?, ?, ?)")
                    .params(ids.next(), organisation.owner().value(), fields.get(field), person, texts.get(field))
                    .update();
        }
        jdbc.sql("""
                        insert into preparation_ready (owner_id, task_id, participant_id)
                        select owner_id, id, ? from preparation_task where meeting_id = ?
                        """)
                .params(person, meeting)
                .update();
    }
}
