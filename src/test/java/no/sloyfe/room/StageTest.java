package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.sloyfe.meeting.ItemId;
import org.junit.jupiter.api.Test;

/** The clock of a step, whatever stops it and in whatever order. */
class StageTest {

    private static final Instant NINE = Instant.parse("2026-10-12T07:00:00Z");
    private static final Stage TEN_MINUTES = new Stage(new Run(new ItemId(new UUID(0, 1)), 0, 0), NINE, after(10), null, null, false);

    @Test
    void a_pause_inside_a_time_out_and_past_its_end_costs_no_time() {
        Stage gone = TEN_MINUTES.timeOut(after(2)).pause(after(4)).endTimeOut(after(5)).resume(after(9));
        assertThat(gone.left(after(9))).isEqualTo(Duration.ofMinutes(8));
        assertThat(gone.stands()).isFalse();
    }

    @Test
    void a_time_out_inside_a_pause_costs_no_time() {
        Stage gone = TEN_MINUTES.pause(after(2)).timeOut(after(4)).endTimeOut(after(5)).resume(after(9));
        assertThat(gone.left(after(9))).isEqualTo(Duration.ofMinutes(8));
    }

    @Test
    void a_clock_set_back_during_a_pause_takes_nothing_away() {
        Stage gone = TEN_MINUTES.pause(after(2)).resume(after(-58));
        assertThat(gone.endsAt()).isEqualTo(TEN_MINUTES.endsAt());
    }

    private static Instant after(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }
}
