package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people answer and choose for themselves, each tried to be broken; what is refused leaves nothing behind. */
class AnsweringRulesTest extends RulesGround {

    @Test
    void a_group_sees_how_it_rated_its_talk_when_all_have_and_nobody_else_ever_does() {
        begin("10|Sak|M23");
        List<String> group = group(AMINA);
        for (String name : group) {
            Stream.of(AMINA, other()).forEach(each -> assertThat(spread(room.see(each))).isEmpty());
            refused(422, "", () -> rate(name, "nowhere"));
            accepted(rate(name, "exploring"));
            refused(409, "Du har svart", () -> rate(name, "disputing"));
        }
        assertThat(spread(room.see(AMINA))).contains("Vi utforsket").contains(String.valueOf(group.size()));
        assertThat(spread(room.see(other()))).isEmpty();
        assertThat(spread(room.leader().get(room.room() + "/leader"))).isEmpty();
        assertThat(spread(room.leader().get("/meetings/" + room.meeting + "/screen"))).isEmpty();
        assertThat(room.texts("select column_name from information_schema.columns where table_name = 'rating' and :meeting is not null"))
                .doesNotContain("participant_id");
        room.next();
        refused(422, "", () -> rate(other(), "exploring"));
    }

    @Test
    void who_comes_when_the_spread_is_shown_adds_nothing_to_it() {
        room = new RoomGround(program, "10|Sak|M23");
        room.names().subList(0, 6).forEach(room::see);
        accepted(room.leader().post(room.room() + "/start", "view", "leader"));
        room.names().subList(0, 6).forEach(name -> accepted(rate(name, "exploring")));
        String late = room.names().get(6);
        String shown = spread(room.see(late));
        assertThat(shown).isNotBlank();
        refused(409, "Svarene er vist", () -> rate(late, "disputing"));
        assertThat(spread(room.see(late))).isEqualTo(shown);
    }

    @Test
    void two_who_are_left_in_a_group_do_not_see_how_the_other_answered() {
        begin("10|Sak|M23");
        List<String> group = group(AMINA);
        group.subList(2, group.size()).forEach(name -> room.as(name).post(room.room() + "/departure"));
        group.subList(0, 2).forEach(name -> accepted(rate(name, "disputing")));
        assertThat(spread(room.see(group.getFirst()))).isEmpty();
        assertThat(room.see(group.getFirst()).text()).contains("for få til at fordelingen kan vises");
    }

    @Test
    void nobody_sees_the_figures_before_the_guess_and_nobody_guesses_after() {
        begin("20|Sak|M30");
        Stream.of(room.see(AMINA), room.leader().get(room.room() + "/leader"), room.leader().get("/meetings/" + room.meeting + "/screen"))
                .forEach(page -> assertThat(page.body()).doesNotContain("0,84", "0.84", "Robinson"));
        List<String> guessing = room.names().subList(0, 6);
        guessing.forEach(name -> accepted(rate(name, "teachers")));
        assertThat(room.see(AMINA).page().select(".spread")).isEmpty();
        refused(409, "Noen har ikke gjettet ennå", room::next);
        accepted(room.leader().post(room.room() + "/reveal?run=" + room.run(), "view", "leader"));
        assertThat(room.see(AMINA).page().select(".spread").text()).contains("Å lede lærernes læring 6");
        accepted(room.next());
        assertThat(room.see(AMINA).page().select(".facts-table").text()).contains("Å lede lærernes læring 6 0,84");
        assertThat(room.leader().get("/meetings/" + room.meeting + "/screen").page().select(".facts-table tr")).hasSize(6);
        room.leader().post(room.room() + "/step?to=back&from=" + room.run(), "view", "leader");
        refused(409, "gjettingen er over", () -> rate(room.names().get(6), "teachers"));
        accepted(room.next());
    }

    @Test
    void a_guess_can_be_left_behind_by_saying_so() {
        begin("20|Sak|M30");
        refused(409, "", room::next);
        accepted(room.leader().post(room.room() + "/step?to=next&anyway=true&from=" + room.run(), "view", "leader"));
        assertThat(room.see(AMINA).text()).contains("0,84");
    }

    @Test
    void the_idea_that_each_chose_stands_on_their_own_page_until_the_next_meeting_and_nowhere_else() {
        begin("15|Sak|M17");
        accepted(room.write(AMINA, "note", "Vente ti sekunder"));
        String mine = last("NOTE");
        accepted(room.write(AMINA, "note", "La to og to snakke"));
        String better = last("NOTE");
        accepted(room.write(mate(), "note", "Skrive målet på tavla"));
        String theirs = last("NOTE");
        refused(422, "", () -> pick(AMINA, mine));
        room.next();
        refused(422, "", () -> pick(AMINA, theirs));
        refused(422, "", () -> pick(AMINA, UUID.randomUUID().toString()));
        accepted(pick(AMINA, mine));
        accepted(pick(AMINA, better));
        assertThat(room.as(AMINA).get("/").text()).contains("Jeg prøver", "La to og to snakke").doesNotContain("Vente ti sekunder");
        assertThat(room.as(mate()).get("/").text()).doesNotContain("La to og to snakke");
        assertThat(room.leader().get("/meetings/" + room.meeting + "/closure").text()).doesNotContain("La to og to snakke");
        String next = room.run();
        room.next();
        refused(409, "", () -> room.as(AMINA).post(room.room() + "/picks?run=" + next, "idea", mine));
    }

    @Test
    void votes_are_shown_when_the_only_one_who_has_not_voted_goes_home() {
        begin("10|Først|M11", "10|Velg|M27");
        accepted(room.write(AMINA, "point:works", "Vi kjenner elevene"));
        for (int step = 0; step < 3; step++) {
            accepted(room.next());
        }
        String option = room.see(AMINA).page().select("input[name=option]").attr("value");
        String last = room.names().getLast();
        room.names().stream().filter(name -> !name.equals(last))
                .forEach(name -> accepted(room.as(name).post(room.room() + "/votes?run=" + room.run(), "option", option)));
        assertThat(room.see(AMINA).page().select("#plenary .chip.pine")).isEmpty();
        accepted(room.as(last).post(room.room() + "/departure"));
        assertThat(room.see(AMINA).page().select("#plenary .chip.pine").text()).contains("6");
        assertThat(room.see(last).page().select("#compose").text()).contains("Stemmene er vist");
        refused(409, "Stemmene er vist", () -> room.as(last).post(room.room() + "/votes?run=" + room.run(), "option", option));
    }
}
