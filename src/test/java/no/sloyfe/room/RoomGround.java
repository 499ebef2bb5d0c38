package no.sloyfe.room;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.sloyfe.Browser;
import no.sloyfe.Solbakken;
import no.sloyfe.access.MeetingId;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import org.jsoup.nodes.Element;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting at Solbakken with the items a test asks for, and people in it with their browsers. */
final class RoomGround {

    final Solbakken school;
    final MeetingId meeting;
    private final ApplicationContext program;
    private final JdbcClient jdbc;
    private final Map<String, Browser> browsers = new LinkedHashMap<>();

    /** @param items «minutes|title|method», the method may be left out */
    RoomGround(ApplicationContext program, String... items) {
        this(program, Solbakken.STAFF, items);
    }

    /** @param invited those of the staff who are on the meeting's list */
    RoomGround(ApplicationContext program, List<String> invited, String... items) {
        this(program, Solbakken.in(program), invited, items);
    }

    /** One more meeting at this school. */
    RoomGround(ApplicationContext program, Solbakken school, List<String> invited, String... items) {
        this.program = program;
        this.jdbc = program.getBean(JdbcClient.class);
        this.school = school;
        Ids ids = program.getBean(Ids.class);
        meeting = new MeetingId(ids.next());
        inOwner(() -> {
            UUID loop = ids.next();
            Timestamp now = Timestamp.from(program.getBean(Clock.class).instant());
            jdbc.sql("insert into loop (id, owner_id, unit_id, name, created) values (?, ?, ?, 'Vurdering', ?)")
                    .params(loop, school.owner.value(), school.unit.value(), now).update();
            jdbc.sql("""
                            insert into meeting (id, owner_id, unit_id, loop_id, title, starts_at, language, phase, join_code, created_by, created)
                            values (?, ?, ?, ?, 'Elevundersøkelsen', ?, 'nb', 'INVITED', ?, ?, ?)
                            """)
                    .params(meeting.value(), school.owner.value(), school.unit.value(), loop, now,
                            meeting.toString().replace("-", "").substring(24).toUpperCase(), school.person(Solbakken.LEADER).value(), now)
                    .update();
            for (int i = 0; i < items.length; i++) {
                String[] item = items[i].split("\\|");
                jdbc.sql("""
                                insert into item (id, owner_id, meeting_id, position, minutes, title, kind, method_id)
                                values (?, ?, ?, ?, ?, ?, 'DEVELOPMENT', ?)
                                """)
                        .params(ids.next(), school.owner.value(), meeting.value(), i, Integer.parseInt(item[0]), item[1],
                                item.length > 2 ? item[2] : null)
                        .update();
            }
            invited.forEach(name -> jdbc.sql("""
                            insert into participant (id, owner_id, meeting_id, person_id, name) values (?, ?, ?, ?, ?)
                            """)
                    .params(ids.next(), school.owner.value(), meeting.value(), school.person(name).value(), name).update());
        });
    }

    void inOwner(Runnable work) {
        program.getBean(Owned.class).write(school.owner.value(), work);
    }

    <T> T asked(String sql, Class<T> type) {
        return Objects.requireNonNull(program.getBean(Owned.class).read(school.owner.value(), () -> jdbc.sql(sql).param("meeting", meeting.value()).query(type).single()));
    }

    List<String> texts(String sql) {
        return program.getBean(Owned.class).read(school.owner.value(), () -> jdbc.sql(sql).param("meeting", meeting.value()).query(String.class).list());
    }

    String room() {
        return "/meetings/" + meeting + "/room";
    }

    Browser as(String name) {
        return browsers.computeIfAbsent(name, school::browser);
    }

    Browser leader() {
        return as(Solbakken.LEADER);
    }

    Browser.Answer see(String name) {
        return as(name).get(room());
    }

    Browser.Answer start() {
        Solbakken.STAFF.forEach(this::see);
        return leader().post(room() + "/start");
    }

    String run() {
        return asked("select item_id || '.' || step || '.' || round from room where meeting_id = :meeting", String.class);
    }

    Browser.Answer next() {
        return leader().post(room() + "/step?from=" + run() + "&to=next", "view", "leader");
    }

    Browser.Answer write(String name, String to, String text) {
        return as(name).post(room() + "/contributions?run=" + run(), "client", UUID.randomUUID().toString(), "to", to, "text", text);
    }

    /** Presses the first button on somebody's page whose text has these words. */
    Browser.Answer press(String name, String words) {
        Browser.Answer page = see(name);
        Element button = page.page().select("button[formaction]").stream().filter(each -> each.text().contains(words)).findFirst()
                .orElseThrow(() -> new AssertionError("No button «" + words + "» in " + page.text()));
        return as(name).post(button.attr("formaction"));
    }

    List<String> names() {
        return new ArrayList<>(Solbakken.STAFF);
    }
}
