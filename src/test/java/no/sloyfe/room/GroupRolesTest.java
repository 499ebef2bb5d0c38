package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import no.sloyfe.Browser;
import no.sloyfe.SettableClock;
import no.sloyfe.SloyfeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What each role of a group can do for it from the phone, through the front door. */
@SloyfeTest
class GroupRolesTest {

    @Autowired ApplicationContext program;
    @Autowired SettableClock clock;

    private RoomGround room;
    private List<String> group;

    @BeforeEach
    void everybody_sits_in_groups_and_the_word_goes_round() {
        room = new RoomGround(program, "40|Hva|M01");
        room.start();
        room.next();
        group = members(with("CHAIR"));
    }

    @Test
    void a_sign_from_the_timekeeper_shows_to_the_own_group_alone_and_goes_away() {
        sign("TIMEKEEPER", "Halv tid");
        assertThat(group).allSatisfy(name -> assertThat(seen(name)).containsExactly("Halve tiden er gått."));
        assertThat(room.names()).filteredOn(name -> !group.contains(name)).isNotEmpty().allSatisfy(name -> assertThat(seen(name)).isEmpty());
        assertThat(room.leader().get(room.room() + "/leader").text()).doesNotContain("Halve tiden");
        clock.pass(Duration.ofSeconds(59));
        assertThat(seen(group.getFirst())).isNotEmpty();
        clock.pass(Duration.ofSeconds(1));
        assertThat(seen(group.getFirst())).isEmpty();
        sign("TIMEKEEPER", "Halv tid");
        assertThat(seen(group.getFirst())).hasSize(1);
    }

    @Test
    void who_has_the_word_is_told_above_what_the_role_asks() {
        String chair = with("CHAIR");
        assertThat(room.see(chair).page().select("#word .word, #word .role").eachAttr("class"))
                .hasSize(2).first().asString().startsWith("word");
    }

    @Test
    void the_same_sign_twice_is_one_and_changes_nothing_more() {
        sign("TIMEKEEPER", "Rund av");
        long revision = revision();
        sign("TIMEKEEPER", "Rund av");
        assertThat(revision()).isEqualTo(revision);
        assertThat(seen(group.getFirst())).hasSize(1);
    }

    @Test
    void the_topic_keeper_says_back_to_the_matter_and_nobody_is_named() {
        sign("TOPIC_KEEPER", "Tilbake til saken");
        assertThat(seen(group.getFirst())).containsExactly("Tilbake til saken.");
        assertThat(room.see(group.getFirst()).page().select("#signals").text()).doesNotContain(room.names());
    }

    @Test
    void who_has_another_role_gives_no_sign() {
        String chair = with("CHAIR");
        assertThat(room.see(chair).page().select("button[formaction*=/signals]")).isEmpty();
        Browser.Answer refused = room.as(chair).post(room.room() + "/signals?run=" + room.run() + "&sign=ROUND_OFF");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("annen i gruppa som har den rollen");
        assertThat(room.leader().post(room.room() + "/signals?run=" + room.run() + "&sign=ROUND_OFF").status()).isEqualTo(409);
    }

    @Test
    void a_sign_ends_with_its_step() {
        sign("TIMEKEEPER", "Rund av");
        room.next();
        assertThat(seen(group.getFirst())).isEmpty();
    }

    @Test
    void the_chair_sees_who_is_left_and_does_not_begin() {
        String chair = with("CHAIR");
        assertThat(room.see(chair).text()).contains("I denne runden begynner en av de andre, ikke du");
        assertThat(room.see(chair).page().select(".word.mine")).isEmpty();
        assertThat(room.see(with("REPORTER")).text()).doesNotContain("Har ikke hatt ordet ennå");
    }

    @Test
    void a_chair_whose_group_has_gone_is_not_told_to_let_others_begin() {
        String chair = with("CHAIR");
        group.stream().filter(name -> !name.equals(chair)).forEach(name -> room.as(name).post(room.room() + "/departure"));
        assertThat(room.see(chair).page().select(".word.mine")).hasSize(1);
        assertThat(room.see(chair).text()).contains("Du er ordstyrer").doesNotContain("begynner en av de andre");
    }

    @Test
    void the_group_sees_its_spread_as_a_number() {
        assertThat(spread()).isEqualTo("0 av %d i gruppa har hatt ordet eller skrevet.".formatted(group.size()));
        room.press(group.getFirst(), "send ordet videre");
        assertThat(spread()).startsWith("1 av ");
        room.next();
        assertThat(spread()).as("also in the next step of the item").startsWith("1 av ");
        assertThat(room.see(group.getFirst()).page().select(".voices").text()).doesNotContain(room.names());
    }

    @Test
    void the_leader_sees_how_many_are_ready_and_how_many_still_write() {
        room.press(group.getFirst(), "Jeg er klar");
        int all = room.names().size();
        String leader = room.leader().get(room.room() + "/leader").page().select("#groups").text();
        assertThat(leader).contains("1 av %d er klare, %d holder fortsatt på".formatted(all, all - 1))
                .contains("1 av %d klare".formatted(group.size())).doesNotContain(group.getFirst());
        room.press(group.getFirst(), "Jeg skriver fortsatt");
        assertThat(room.leader().get(room.room() + "/leader").page().select("#groups").text()).contains("0 av %d er klare".formatted(all));
    }

    private void sign(String role, String button) {
        assertThat(room.press(with(role), button).status()).isEqualTo(200);
    }

    private String spread() {
        return room.see(group.getFirst()).page().select(".voices p").text();
    }

    private List<String> seen(String name) {
        return room.see(name).page().select("#signals .signal").eachText();
    }

    private long revision() {
        return Objects.requireNonNull(room.asked("select revision from meeting where id = :meeting", Long.class));
    }

    /** Somebody of the first group that has all four roles. */
    private String with(String role) {
        return room.texts("""
                select p.name from seat s join participant p on p.id = s.participant_id join circle c on c.id = s.circle_id
                where s.meeting_id = :meeting and s.role = '%s' order by c.number
                """.formatted(role)).getFirst();
    }

    private List<String> members(String name) {
        return room.texts("""
                select p.name from seat s join participant p on p.id = s.participant_id
                where s.circle_id = (select t.circle_id from seat t join participant q on q.id = t.participant_id
                    join circle c on c.id = t.circle_id where t.meeting_id = :meeting and c.item_id is null and q.name = '%s')
                order by p.id
                """.formatted(name));
    }
}
