package no.sloyfe.meeting;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.sloyfe.SettableClock;
import no.sloyfe.Solbakken;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting at Solbakken in three days, with two items, that its leader and whole staff are to take part in. */
public final class PlannedMeeting {

    public final Solbakken school;
    public final MeetingId id;
    public final ItemId round;
    private final Map<String, ParticipantId> participants = new LinkedHashMap<>();
    private final ApplicationContext program;

    public PlannedMeeting(ApplicationContext program) {
        this.program = program;
        school = Solbakken.in(program);
        Ids ids = program.getBean(Ids.class);
        JdbcClient jdbc = program.getBean(JdbcClient.class);
        id = new MeetingId(ids.next());
        round = new ItemId(ids.next());
        Instant now = program.getBean(SettableClock.class).instant();
        UUID owner = school.owner.value();
        UUID leader = school.person(Solbakken.LEADER).value();
        inOwner(() -> {
            UUID loop = ids.next();
            jdbc.sql("insert into loop (id, owner_id, unit_id, name, created) values (?, ?, ?, 'Vurdering som hjelper', ?)")
                    .params(loop, owner, school.unit.value(), Timestamp.from(now)).update();
            jdbc.sql("""
                            insert into meeting (id, owner_id, unit_id, loop_id, title, purpose, place, starts_at, minutes, language, phase, join_code, created_by, created)
                            values (?, ?, ?, ?, 'Elevundersøkelsen', 'Se hva elevene sier', 'Personalrommet', ?, 60, 'nb', 'PLANNED', ?, ?, ?)
                            """)
                    .params(id.value(), owner, school.unit.value(), loop, Timestamp.from(now.plus(Duration.ofDays(3))),
                            id.toString().substring(24, 32).toUpperCase(), leader, Timestamp.from(now))
                    .update();
            item(jdbc, round.value(), 0, 20, "Hva bekrefter, hva utfordrer?", "M09");
            item(jdbc, ids.next(), 1, 40, "Velg tiltak", null);
            Solbakken.STAFF.forEach(name -> {
                var participant = new ParticipantId(ids.next());
                participants.put(name, participant);
                jdbc.sql("insert into participant (id, owner_id, meeting_id, person_id, name) values (?, ?, ?, ?, ?)")
                        .params(participant.value(), owner, id.value(), school.person(name).value(), name).update();
            });
        });
    }

    public String path() {
        return "/meetings/" + id;
    }

    public ParticipantId participant(String name) {
        return Objects.requireNonNull(participants.get(name), name);
    }

    public void phase(String phase) {
        inOwner(() -> {
            jdbc().sql("update meeting set phase = ? where id = ?").params(phase, id.value()).update();
        });
    }

    public void change(String sql, Object... values) {
        inOwner(() -> {
            jdbc().sql(sql).params(values).update();
        });
    }

    public <T> T asked(Class<T> type, String sql, Object... values) {
        return Objects.requireNonNull(program.getBean(Owned.class)
                .read(school.owner.value(), () -> jdbc().sql(sql).params(values).query(type).single()));
    }

    private JdbcClient jdbc() {
        return program.getBean(JdbcClient.class);
    }

    private void inOwner(Runnable work) {
        program.getBean(Owned.class).write(school.owner.value(), work);
    }

    private void item(JdbcClient jdbc, UUID item, int position, int minutes, String title, String method) {
        jdbc.sql("""
                        insert into item (id, owner_id, meeting_id, position, minutes, title, kind, method_id)
                        values (?, ?, ?, ?, ?, ?, 'DEVELOPMENT', ?)
                        """)
                .params(item, school.owner.value(), id.value(), position, minutes, title, method).update();
    }
}
