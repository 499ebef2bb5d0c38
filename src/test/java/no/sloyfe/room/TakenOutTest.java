package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.sloyfe.Browser;
import no.sloyfe.SloyfeTest;
import no.sloyfe.live.Crowd;
import no.sloyfe.live.SimulatedBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is taken off a meeting's list hears no more of it, and a meeting that is over takes nobody in. */
@SloyfeTest
class TakenOutTest {

    @Autowired ApplicationContext program;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void the_line_of_somebody_who_is_taken_out_ends_and_opens_no_more() throws Exception {
        var room = new RoomGround(program, "20|Hva|M01");
        Browser jonas = room.as("Jonas Berg");
        try (Crowd crowd = new Crowd(port)) {
            SimulatedBrowser line = crowd.open(live(room), cookies(jonas)).awaitOpen();
            String people = "/meetings/" + room.meeting + "/people";
            room.leader().post(people + "/" + room.asked("select id from participant where meeting_id = :meeting and name = 'Jonas Berg'", UUID.class) + "/removal");
            line.awaitEnd();
            assertThat(crowd.open(live(room), cookies(jonas)).await("an answer", again -> again.status() != 0).status()).isEqualTo(403);
        }
    }

    @Test
    void a_colleague_who_looks_in_when_it_is_over_or_cancelled_is_not_put_on_the_list() {
        for (String phase : List.of("CLOSED", "FOLLOWED_UP", "CANCELLED")) {
            var room = new RoomGround(program, List.of("Amina Hassan"), "20|Hva|M01");
            room.inOwner(() -> jdbc.sql("update meeting set phase = ? where id = ?").params(phase, room.meeting.value()).update());
            room.school.browser("Per Ås").get(room.room());
            assertThat(room.asked("select count(*) from participant where meeting_id = :meeting", Integer.class)).as(phase).isEqualTo(1);
        }
    }

    private static String live(RoomGround room) {
        return "/live/" + room.meeting + "?view=participant&since=0";
    }

    private static String cookies(Browser browser) {
        return "Cookie: " + String.join("; ", browser.cookies().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
    }
}
