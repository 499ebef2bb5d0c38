package no.sloyfe.unbreakable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import no.sloyfe.database.Unpacked;
import no.sloyfe.room.ProgramOfItsOwn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ten of the kills that {@code bin/bench kill} does in hundreds. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class KillsTest {

    private static final long SEED = Long.getLong("sloyfe.kill.seed", 20261122);
    private static final int PEOPLE = 8;

    @TempDir
    Path folder;

    @Test
    void ten_kills_lose_nothing_double_nothing_and_every_page_comes_to_show_what_is_stored() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Unpacked.lentTo(folder.resolve("home"));
        try (ProgramOfItsOwn program = new ProgramOfItsOwn(folder.resolve("home"), ProgramOfItsOwn.SHORT_LIVED);
                Killing killing = new Killing(program, PEOPLE, SEED)) {
            for (Blow blow : Blow.mildPlan(SEED, 10)) {
                assertThat(killing.run(blow).all()).as("seed %d, %s", SEED, blow).isEmpty();
            }
            assertThat(Indexes.broken(program.connection())).isEmpty();
        }
    }
}
