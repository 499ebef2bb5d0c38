package no.sloyfe.unbreakable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import no.sloyfe.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Twenty of the runs that {@code bin/bench net} does by the thousand, all in one meeting. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class NetworkTest {

    private static final long SEED = Long.getLong("sloyfe.net.seed", 20261122);

    @Test
    void bad_wires_to_browsers_and_database_lose_nothing_double_nothing_and_every_page_comes_to_show_what_is_stored() throws Exception {
        try (BadNetwork network = new BadNetwork(Database.fresh(), 20, SEED)) {
            assertThat(network.round().all()).as("seed %d", SEED).isEmpty();
        }
    }
}
