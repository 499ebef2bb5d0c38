package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import no.sloyfe.SloyfeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever people do, and in whatever order, the room is as a model without a database says; many more run in {@code bin/bench fuzz}. */
@SloyfeTest
class RoomModelTest {

    private static final long SEED = Long.getLong("sloyfe.seed", 1);
    private static final int MEETINGS = Integer.getInteger("sloyfe.meetings", 5);
    private static final int COMMANDS = Integer.getInteger("sloyfe.commands", 60);

    @Autowired
    ApplicationContext program;

    @ParameterizedTest
    @ValueSource(longs = {20261257, 20261315, 20261322})
    void a_round_that_began_when_nobody_was_there_is_that_of_the_first_who_comes(long seed) {
        assertThat(RandomMeeting.live(program, seed, 1, COMMANDS).wrong()).isEmpty();
    }

    @Test
    void a_room_takes_and_refuses_what_its_model_does_and_stands_as_the_model_stands() {
        assertThat(RandomMeeting.live(program, SEED, MEETINGS, COMMANDS).wrong()).isEmpty();
    }
}
