package no.sloyfe.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.sloyfe.Solbakken;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting at Solbakken on the pupil survey, put straight into the tables: two groups, and Kari who leads. */
final class LearningMeeting {

    final UUID id;
    final UUID loop;
    final UUID finding;
    final UUID choosing;
    final UUID reflecting;
    final Map<String, UUID> participants = new LinkedHashMap<>();
    private final UUID first;
    private final UUID second;
    private final Solbakken school;
    private final Owned owned;
    private final JdbcClient jdbc;
    private final Ids ids;

    LearningMeeting(ApplicationContext program, Solbakken school, UUID loopOrNull, String title, Instant startsAt, String phase) {
        this.school = school;
        owned = program.getBean(Owned.class);
        jdbc = program.getBean(JdbcClient.class);
        ids = program.getBean(Ids.class);
        Instant now = program.getBean(Clock.class).instant();
        id = ids.next();
        loop = loopOrNull == null ? ids.next() : loopOrNull;
        first = ids.next();
        second = ids.next();
        if (loopOrNull == null) {
            sql("insert into loop (id, owner_id, unit_id, name, created) values (?, ?, ?, 'Vurdering som hjelper', ?)",
                    loop, owner(), school.unit.value(), Timestamp.from(now));
        }
        sql("""
                insert into meeting (id, owner_id, unit_id, loop_id, title, purpose, starts_at, language, phase, join_code, created_by, created)
                values (?, ?, ?, ?, ?, 'Hver elev skal vite hva som er neste steg.', ?, 'nb', ?, ?, ?, ?)""",
                id, owner(), school.unit.value(), loop, title, Timestamp.from(startsAt), phase, id.toString().substring(28),
                school.person("Kari Nordvik").value(), Timestamp.from(now));
        finding = item(0, "Hva sier tallene?", "Hva bekrefter, og hva utfordrer oss?", "M03", "NONE");
        choosing = item(1, "Velg tiltak", "Hva vil vi prøve?", "M27", "MEASURE");
        reflecting = item(2, "Til slutt", "", "M28", "NONE");
        for (String name : new String[] {"Amina Hassan", "Jonas Berg", "Leila Amiri"}) {
            UUID participant = ids.next();
            participants.put(name, participant);
            sql("insert into participant (id, owner_id, meeting_id, person_id, name, joined_at) values (?, ?, ?, ?, ?, ?)",
                    participant, owner(), id, school.person(name).value(), name, Timestamp.from(now));
        }
        if (phase.equals("RUNNING")) {
            sql("insert into room (meeting_id, owner_id, item_id, started_at, ends_at) values (?, ?, ?, ?, ?)",
                    id, owner(), finding, Timestamp.from(now), Timestamp.from(now.plusSeconds(900)));
        }
        circle(first, 1);
        circle(second, 2);
    }

    UUID note(UUID item, int step, String slot, String text, String author) {
        return contribution(item, step, "NOTE", slot, text, author == null ? null : participants.get(author), null);
    }

    /** A line on the plenary list that both groups stand behind, made from a point, made from notes. */
    UUID sharedLine(UUID item, String text, UUID... notes) {
        UUID point = contribution(item, 0, "POINT", null, text, null, first);
        UUID line = contribution(item, 0, "PLENARY", null, text, null, first);
        for (UUID note : notes) {
            sql("insert into source (owner_id, meeting_id, contribution_id, source_id) values (?, ?, ?, ?)", owner(), id, point, note);
        }
        sql("insert into source (owner_id, meeting_id, contribution_id, source_id) values (?, ?, ?, ?)", owner(), id, line, point);
        sql("insert into support (owner_id, meeting_id, contribution_id, circle_id) values (?, ?, ?, ?)", owner(), id, line, second);
        return line;
    }

    void votes(UUID item, UUID line, int votes) {
        sql("insert into vote (owner_id, meeting_id, item_id, step, contribution_id, votes) values (?, ?, ?, 0, ?, ?)",
                owner(), id, item, line, votes);
    }

    UUID milestone(String who, String what, String due, String state) {
        UUID milestone = ids.next();
        sql("""
                insert into milestone (id, owner_id, meeting_id, loop_id, what, who, person_id, due, how_seen, state, made_at)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as date), 'Ligger på Min side', ?, now())""",
                milestone, owner(), id, loop, what, who, school.person(who).value(), due, state);
        return milestone;
    }

    UUID measure(String text, String lookOn) {
        UUID measure = ids.next();
        sql("""
                insert into measure (id, owner_id, meeting_id, loop_id, text, sign, look_on, made_at)
                values (?, ?, ?, ?, ?, 'I gang innen to minutter', cast(? as date), now())""",
                measure, owner(), id, loop, text, lookOn);
        return measure;
    }

    void heldAnotherDay(String planned, String held) {
        sql("update meeting set starts_at = cast(? as timestamptz), started_at = cast(? as timestamptz) where id = ?", planned, held, id);
    }

    int count(String table) {
        return owned.read(owner(), () -> jdbc.sql("select count(*) from " + table).query(Integer.class).single());
    }

    String phase() {
        return owned.read(owner(), () -> jdbc.sql("select phase from meeting where id = ?").param(id).query(String.class).single());
    }

    String path(String rest) {
        return "/meetings/" + id + rest;
    }

    private UUID owner() {
        return school.owner.value();
    }

    private UUID item(int position, String title, String question, String method, String ends) {
        UUID item = ids.next();
        sql("""
                insert into item (id, owner_id, meeting_id, position, minutes, title, question, kind, method_id, ends)
                values (?, ?, ?, ?, 15, ?, ?, 'DEVELOPMENT', ?, ?)""",
                item, owner(), id, position, title, question, method, ends);
        return item;
    }

    private void circle(UUID circle, int number) {
        sql("insert into circle (id, owner_id, meeting_id, form, number) values (?, ?, ?, 'GROUP', ?)", circle, owner(), id, number);
    }

    private UUID contribution(UUID item, int step, String kind, String slot, String text, UUID author, UUID circle) {
        UUID contribution = ids.next();
        sql("""
                insert into contribution (id, owner_id, meeting_id, item_id, step, round, kind, participant_id, circle_id, slot, text,
                                          created_revision, revision)
                values (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, 1, 1)""",
                contribution, owner(), id, item, step, kind, author, circle, slot, text);
        return contribution;
    }

    private void sql(String statement, Object... values) {
        owned.write(owner(), () -> jdbc.sql(statement).params(values).update());
    }
}
