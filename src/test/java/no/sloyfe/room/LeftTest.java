package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever has left counts no more, also from a page that still lies open; what they wrote is kept. */
class LeftTest extends RulesGround {

    private static final String GONE = "Jonas Berg";

    @Test
    void a_vote_from_an_open_page_is_refused_until_the_room_is_opened_anew() {
        begin("15|Ett|M03", "10|Velg|M27");
        room.leader().post(room.room() + "/contributions?run=" + room.run(), "view", "leader",
                "client", UUID.randomUUID().toString(), "to", "plenary", "text", "Modelltekster");
        room.next();
        String option = room.see(GONE).page().select("input[name=option]").val();
        room.as(GONE).post(room.room() + "/departure");
        refused(409, "Du har gått fra møtet", () -> room.as(GONE).post(room.room() + "/votes?run=" + room.run(), "option", option));
        refused(409, "Du har gått fra møtet", () -> room.as(GONE).post(room.room() + "/ready?run=" + room.run() + "&ready=true"));
        assertThat(count("ready")).isZero();
        room.see(GONE);
        accepted(room.as(GONE).post(room.room() + "/votes?run=" + room.run(), "option", option));
    }

    @Test
    void an_answer_from_somebody_the_leader_said_had_gone_is_not_counted() {
        begin("20|Samtale|M23");
        String who = room.asked("select id::text from participant where meeting_id = :meeting and name = '" + GONE + "'", String.class);
        accepted(room.leader().post(room.room() + "/people/" + who + "/departure", "view", "leader"));
        refused(409, "Åpne rommet på nytt", () -> rate(GONE, "exploring"));
    }

    @Test
    void what_was_written_before_the_network_came_back_is_kept() {
        begin("40|Hva|M01");
        room.as(GONE).post(room.room() + "/departure");
        accepted(room.write(GONE, "note", "Skrevet på vei ut"));
        assertThat(count("contribution")).isOne();
    }
}
