package no.sloyfe.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LogTest {

    @Test
    void what_everybody_has_is_let_go_and_what_one_has_yet_to_get_stays() {
        Log log = new Log(4).with(flush(4, 6)).with(flush(6, 9)).with(flush(9, 10));

        assertThat(log.beyond(5).recent()).extracting(Flush::revision).containsExactly(6L, 9L, 10L);
        assertThat(log.beyond(6).recent()).extracting(Flush::revision).containsExactly(9L, 10L);
        assertThat(log.beyond(6).following(6)).contains(flush(6, 9));
        assertThat(log.beyond(7).across(7)).contains(flush(6, 9));
        assertThat(log.beyond(10).recent()).isEmpty();
        assertThat(log.beyond(10).revision()).isEqualTo(10);
        assertThat(log.beyond(10).with(flush(10, 12)).following(10)).contains(flush(10, 12));
    }

    @Test
    void who_is_too_far_behind_does_not_make_it_grow() {
        Log log = new Log(0);
        for (int revision = 1; revision <= 3 * Log.KEPT; revision++) {
            log = log.with(flush(revision - 1, revision)).beyond(0);
        }
        assertThat(log.recent()).hasSize(Log.KEPT);
        assertThat(log.following(0)).isEmpty();
    }

    private static Flush flush(long after, long revision) {
        return new Flush(after, revision, Set.of(), 0, Map.of());
    }
}
