package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import no.sloyfe.SloyfeTest;
import org.junit.jupiter.api.Test;
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

    @Test
    void a_room_takes_and_refuses_what_its_model_does_and_stands_as_the_model_stands() {
        assertThat(RandomMeeting.live(program, SEED, MEETINGS, COMMANDS).wrong()).isEmpty();
    }
}
