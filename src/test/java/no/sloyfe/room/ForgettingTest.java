package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.sloyfe.SloyfeTest;
import no.sloyfe.live.Crowd;
import no.sloyfe.live.SimulatedBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the program holds in memory for a meeting goes when nobody needs it. */
@SloyfeTest
class ForgettingTest {

    @Autowired ApplicationContext program;
    @Autowired Listening listening;
    @Autowired Desks desks;
    @LocalServerPort int port;

    @Test
    void a_meeting_is_forgotten_with_its_last_listener_and_the_last_who_waited() throws Exception {
        var room = new RoomGround(program, "20|Hva|M01");
        room.start();
        try (Crowd crowd = new Crowd(port)) {
            List<SimulatedBrowser> lines = Stream.of("participant", "leader", "screen").map(view ->
                    crowd.open("/live/" + room.meeting + "?view=" + view + "&since=0", cookies(room, view))).toList();
            lines.forEach(SimulatedBrowser::awaitOpen);
            lines.getFirst().close();
            room.write("Jonas Berg", "note", "Den andre hører fortsatt");
            lines.get(1).await("a letter", line -> !line.lastEventId().isEmpty());
            assertThat(listening.wayInto(room.meeting.value())).isPresent();
            lines.forEach(SimulatedBrowser::close);
            for (int i = 0; i < 3000 && listening.wayInto(room.meeting.value()).isPresent(); i++) {
                Thread.sleep(10);
            }
            assertThat(listening.wayInto(room.meeting.value())).isEmpty();
        }
        assertThat(desks.lines()).isZero();
    }

    private static String cookies(RoomGround room, String view) {
        var browser = view.equals("participant") ? room.as("Amina Hassan") : room.leader();
        return "Cookie: " + String.join("; ", browser.cookies().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
    }
}
