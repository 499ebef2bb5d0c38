package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.sloyfe.Browser.Answer;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the tests of the methods' rules stand on: a meeting, and ways for its people to try things through the front door. */
@SloyfeTest
abstract class RulesGround {

    static final String AMINA = "Amina Hassan";

    @Autowired
    ApplicationContext program;

    RoomGround room;

    void begin(String... items) {
        room = new RoomGround(program, items);
        accepted(room.start());
    }

    Answer remark(String name, String idea, String slot) {
        return room.as(name).post(room.room() + "/contributions?run=" + room.run(), "client", UUID.randomUUID().toString(),
                "to", "remark:" + slot, "source", idea, "text", "Hvordan vet vi det?");
    }

    Answer link(String name, String one, String other, boolean linked) {
        return room.as(name).post(room.room() + "/connections?run=" + room.run() + "&one=" + one + "&other=" + other + "&linked=" + linked);
    }

    Answer place(String name, String thing, String field) {
        return room.as(name).post(room.room() + "/placements?run=" + room.run(), "contribution", thing, "field", field);
    }

    Answer rate(String name, String option) {
        return room.as(name).post(room.room() + "/ratings?run=" + room.run(), "option", option);
    }

    Answer pick(String name, String idea) {
        return room.as(name).post(room.room() + "/picks?run=" + room.run(), "idea", idea);
    }

    void press(String name, String words) {
        accepted(room.press(name, words));
    }

    String last(String kind) {
        return room.asked("select id::text from contribution where meeting_id = :meeting and kind = '" + kind
                + "' and not withdrawn order by created_revision desc limit 1", String.class);
    }

    long count(String table) {
        return room.asked("select count(*) from " + table + " where meeting_id = :meeting", Long.class);
    }

    static String spread(Answer page) {
        return page.page().select(".spread").text();
    }

    /** Who sits in somebody's group, that person first. */
    List<String> group(String name) {
        List<String> mates = room.texts("""
                select p.name from seat s join participant p on p.id = s.participant_id
                where s.circle_id = (select c.id from circle c join seat mine on mine.circle_id = c.id join participant me on me.id = mine.participant_id
                                     where c.meeting_id = :meeting and c.item_id is null and me.name = '%s')
                order by p.name
                """.formatted(name));
        return Stream.concat(Stream.of(name), mates.stream().filter(each -> !each.equals(name))).toList();
    }

    String mate() {
        return mateOf(AMINA);
    }

    String mateOf(String name) {
        return group(name).get(1);
    }

    /** Somebody in another group. */
    String other() {
        List<String> mine = group(AMINA);
        return room.names().stream().filter(name -> !mine.contains(name) && !name.equals(Solbakken.LEADER)).findFirst().orElseThrow();
    }

    static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    void refused(int status, String sentence, Supplier<Answer> attempt) {
        String before = stored();
        Answer answer = attempt.get();
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).contains(sentence).isNotBlank();
        assertThat(stored()).isEqualTo(before);
    }

    String stored() {
        return Stream.of("contribution", "source", "placement", "connection", "rating", "ballot", "pick", "change")
                .map(table -> table + " " + count(table)).toList().toString();
    }
}
