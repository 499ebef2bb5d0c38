package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group of which one person is left: the leader is told, with what to press, and so is the one who is alone. */
class AloneTest extends RulesGround {

    private List<String> group;
    private String lone;

    @BeforeEach
    void all_but_one_of_a_group_have_gone_while_it_agrees() {
        begin("40|Hva|M01");
        room.next();
        room.next();
        group = group(AMINA);
        lone = group.getLast();
        accepted(room.write(AMINA, "point", "Vi setter felles mål"));
        group.stream().limit(group.size() - 1L).forEach(name -> room.as(name).post(room.room() + "/departure"));
    }

    @Test
    void the_leader_moves_the_one_who_is_left_to_another_group_with_what_the_group_agreed() {
        assertThat(groups()).contains("Én er alene i denne gruppa.").doesNotContain(lone);
        assertThat(room.see(lone).page().select("#word").text()).contains("Du er alene i gruppa nå");
        accepted(room.leader().post(move().attr("formaction"), "view", "leader"));
        assertThat(groups()).doesNotContain("Én er alene");
        assertThat(room.see(lone).text()).doesNotContain("Du er alene");
        assertThat(room.see(lone).page().select("#circle").text()).contains(other(), "Vi setter felles mål");
        assertThat(room.see(other()).page().select("#circle").text()).contains(lone, "Vi setter felles mål");
    }

    @Test
    void the_word_goes_on_to_whoever_has_moved_in() {
        accepted(room.leader().post(room.room() + "/step?from=" + room.run() + "&to=back", "view", "leader"));
        accepted(room.leader().post(move().attr("formaction"), "view", "leader"));
        for (int turn = 0; turn < 6 && room.see(lone).page().select(".word.mine").isEmpty(); turn++) {
            accepted(room.press(other(), "send ordet videre"));
        }
        accepted(room.press(lone, "send ordet videre"));
    }

    @Test
    void nobody_is_moved_when_the_others_are_back_and_twice_is_once() {
        String move = move().attr("formaction");
        room.see(AMINA);
        assertThat(groups()).doesNotContain("Én er alene");
        assertThat(room.see(lone).text()).doesNotContain("Du er alene");
        refused(409, "Flere er i gruppa igjen", () -> room.leader().post(move, "view", "leader"));
        room.as(AMINA).post(room.room() + "/departure");
        refused(403, "", () -> room.as(lone).post(move));
        accepted(room.leader().post(move, "view", "leader"));
        accepted(room.leader().post(move, "view", "leader"));
        assertThat(group(lone)).contains(other());
    }

    @Test
    void in_plenary_nobody_is_alone() {
        accepted(room.next());
        assertThat(groups()).doesNotContain("Én er alene");
        assertThat(room.see(lone).text()).doesNotContain("Du er alene");
    }

    @Override
    String other() {
        return room.names().stream().filter(name -> !group.contains(name)).findFirst().orElseThrow();
    }

    private String groups() {
        return room.leader().get(room.room() + "/leader").page().select("#groups").text();
    }

    private Element move() {
        return Objects.requireNonNull(room.leader().get(room.room() + "/leader").page().selectFirst("#groups button[formaction*=/company]"));
    }
}
