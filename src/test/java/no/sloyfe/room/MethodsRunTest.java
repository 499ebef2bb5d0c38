package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import no.sloyfe.SloyfeTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each method from its first step to its last. All of them with up to 120 people are run by {@code bin/bench methods}. */
@SloyfeTest
class MethodsRunTest {

    private static final int IN_ONE_MEETING = 5;

    @Autowired
    ApplicationContext program;

    @ParameterizedTest(name = "M{0} and the four after it")
    @ValueSource(ints = {1, 6, 11, 16, 21, 26})
    void three_people_come_through_every_method(int first) {
        List<String> methods = IntStream.range(first, first + IN_ONE_MEETING).mapToObj("M%02d"::formatted).toList();
        assertThat(MethodRun.inOneMeeting(program, methods, 3).steps()).isGreaterThan(IN_ONE_MEETING);
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({"M05, 12", "M08, 7"})
    void its_rules_hold_while_people_come_late_go_home_and_lose_the_network(String method, int people) {
        assertThat(MethodRun.of(program, method, people).written()).isPositive();
    }
}
