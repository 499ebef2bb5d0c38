package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.sloyfe.SettableClock;
import no.sloyfe.SloyfeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody sets the machine's clock an hour on, or back: the meeting goes on, and what has run out says so. */
@SloyfeTest
class ClockJumpTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired ApplicationContext program;
    @Autowired SettableClock clock;

    private RoomGround room;

    @BeforeEach
    void a_meeting_runs() {
        room = new RoomGround(program, "20|Hva|M01", "10|Runde|M02");
        room.start();
    }

    @Test
    void an_hour_on_nobody_is_thrown_out_and_the_next_step_has_its_whole_time() {
        clock.pass(HOUR);
        assertThat(room.write("Amina Hassan", "note", "Skrevet etter spranget").status()).isEqualTo(200);
        assertThat(room.see("Amina Hassan").page().select("#mine").text()).contains("Skrevet etter spranget");
        assertThat(left()).isNegative();
        room.next();
        assertThat(left()).isPositive();
        assertThat(room.see("Jonas Berg").status()).isEqualTo(200);
    }

    @Test
    void an_hour_back_a_pause_costs_no_time_and_the_word_still_goes_round() {
        room.next();
        room.leader().post(room.room() + "/clock?run=" + room.run() + "&pause=true", "view", "leader");
        long before = left();
        clock.pass(HOUR.negated());
        room.leader().post(room.room() + "/clock?run=" + room.run() + "&pause=false", "view", "leader");
        assertThat(left()).isEqualTo(before + HOUR.toSeconds());
        String speaking = room.texts("select p.name from turn t join participant p on p.id = t.participant_id where t.meeting_id = :meeting and t.state = 'SPEAKING' order by p.name").getFirst();
        room.press(speaking, "send ordet videre");
        assertThat(room.write("Amina Hassan", "note", "Skrevet en time før").status()).isEqualTo(200);
    }

    @Test
    void a_pause_and_a_time_out_take_nothing_from_the_one_who_has_the_word() {
        room.next();
        room.next();
        room.next();
        room.next();
        clock.pass(Duration.ofSeconds(20));
        assertThat(turn()).isEqualTo("01:40");
        lead("/clock?pause=true&run=");
        clock.pass(Duration.ofMinutes(5));
        assertThat(turn()).isEqualTo("01:40");
        assertThat(room.see(speaking()).page().select("#word step-clock").attr("data-paused-left")).isEqualTo("100");
        assertThat(room.names().stream().map(name -> room.see(name).page().select("#stage").text())).allMatch(text -> text.contains("Klokka er på pause"));
        assertThat(room.names().stream().filter(name -> room.see(name).text().contains("Ta ordet"))).allSatisfy(name ->
                assertThat(room.as(name).post(room.room() + "/turn?run=" + room.run()).status()).isEqualTo(409));
        lead("/clock?pause=false&run=");
        clock.pass(Duration.ofSeconds(10));
        assertThat(turn()).isEqualTo("01:30");
        lead("/time-out?start=true&run=");
        clock.pass(Duration.ofMinutes(3));
        lead("/time-out?start=false&run=");
        assertThat(turn()).isEqualTo("01:30");
    }

    private void lead(String what) {
        assertThat(room.leader().post(room.room() + what + room.run(), "view", "leader").status()).isEqualTo(200);
    }

    private String speaking() {
        return room.asked("select p.name from turn t join participant p on p.id = t.participant_id where t.meeting_id = :meeting and t.item_id = (select item_id from room where meeting_id = :meeting) and t.state = 'SPEAKING'", String.class);
    }

    private String turn() {
        return room.see(speaking()).page().select("#word step-clock").text();
    }

    private long left() {
        return room.asked("select extract(epoch from ends_at)::bigint from room where meeting_id = :meeting", Long.class) - clock.instant().getEpochSecond();
    }
}
