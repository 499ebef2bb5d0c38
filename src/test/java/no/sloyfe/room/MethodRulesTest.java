package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The order a method sets for talk, each tried to be broken; what is refused leaves nothing behind. */
class MethodRulesTest extends RulesGround {

    @Test
    void while_people_search_nobody_can_object_and_nobody_takes_an_idea_away() {
        begin("40|Sak|M12");
        accepted(room.write(AMINA, "point", "Les høyt hver dag"));
        String idea = last("POINT");
        refused(409, "Nå leter vi etter ideer", () -> remark(AMINA, idea, "critical"));
        refused(409, "Nå leter vi etter ideer", () -> remark(mate(), idea, "building"));
        refused(409, "Bare den som skrev", () -> room.as(mate()).post(room.room() + "/contributions/" + idea + "/withdrawal"));
        refused(409, "Bare den som skrev", () -> room.as(mate()).post(room.room() + "/contributions/" + idea, "text", "Nei"));
        accepted(room.as(AMINA).post(room.room() + "/contributions/" + idea, "text", "Les høyt i alle fag"));
    }

    @Test
    void every_idea_gets_a_critical_and_a_building_remark_before_anybody_chooses() {
        begin("40|Sak|M12");
        accepted(room.write(AMINA, "point", "Les høyt hver dag"));
        String mine = last("POINT");
        accepted(room.write(other(), "point", "Møt elevene i døra"));
        String theirs = last("POINT");
        room.next();
        refused(409, "mangler fortsatt en merknad", room::next);
        refused(404, "", () -> remark(AMINA, theirs, "critical"));
        refused(422, "", () -> remark(AMINA, mine, "praise"));
        refused(404, "", () -> room.write(AMINA, "remark:critical", "Uten idé"));
        accepted(remark(AMINA, mine, "critical"));
        accepted(remark(mate(), mine, "building"));
        accepted(remark(other(), theirs, "building"));
        assertThat(room.leader().get(room.room() + "/leader").text()).contains("1 merknad mangler");
        refused(409, "mangler fortsatt en merknad", room::next);
        accepted(remark(other(), theirs, "critical"));
        refused(409, "Bare den som skrev", () -> room.as(mateOf(other())).post(room.room() + "/contributions/" + last("REMARK") + "/withdrawal"));
        accepted(room.next());
        press(AMINA, "Velg dette");
        assertThat(room.see(mate()).page().select("#circle .note.group").eachText()).anyMatch(text -> text.contains("Les høyt hver dag"));
    }

    @Test
    void the_leader_can_go_on_without_the_remarks_and_a_group_that_has_gone_home_holds_nobody_back() {
        begin("40|Sak|M12");
        accepted(room.write(AMINA, "point", "Les høyt hver dag"));
        room.next();
        String here = room.run();
        assertThat(room.leader().get(room.room() + "/leader").text()).contains("Gå videre likevel");
        accepted(room.leader().post(room.room() + "/step?to=next&anyway=true&from=" + here, "view", "leader"));
        room.leader().post(room.room() + "/step?to=back&from=" + room.run(), "view", "leader");
        group(AMINA).forEach(name -> room.as(name).post(room.room() + "/departure"));
        accepted(room.next());
    }

    @Test
    void a_group_that_has_given_what_it_chose_is_through_whatever_else_stands_on_its_list() {
        begin("40|Sak|M12");
        accepted(room.write(AMINA, "point", "Les høyt hver dag"));
        accepted(room.write(AMINA, "point", "Møt elevene i døra"));
        room.next();
        room.leader().post(room.room() + "/step?to=next&anyway=true&from=" + room.run(), "view", "leader");
        accepted(room.write(AMINA, "point", "Les høyt i alle fag"));
        room.next();
        for (int i = 0; i < 3 && !room.see(AMINA).text().contains("Gruppa di har ordet"); i++) {
            room.leader().post(room.room() + "/turn?run=" + room.run(), "view", "leader");
        }
        press(AMINA, "Gi dette punktet");
        assertThat(room.asked("""
                select count(*) from turn t join room r on r.meeting_id = t.meeting_id and r.item_id = t.item_id and r.step = t.step
                where t.meeting_id = :meeting and t.state in ('WAITING', 'SPEAKING')
                  and t.speaking_circle_id = (select circle_id from contribution where meeting_id = :meeting and kind = 'PLENARY')
                """, Long.class)).isZero();
    }

    @Test
    void what_is_hard_waits_until_what_works_has_been_said() {
        begin("30|Sak|M11");
        refused(409, "Først det som virker", () -> room.write(AMINA, "point:hard", "Uro"));
        accepted(room.write(AMINA, "point:works", "Vi kjenner elevene"));
        room.next();
        refused(422, "", () -> room.write(AMINA, "point:works", "Mer som virker"));
        accepted(room.write(AMINA, "point:hard", "Uro"));
        room.next();
        assertThat(room.see(mate()).page().select("#circle .board .note").eachText())
                .anyMatch(text -> text.contains("Vi kjenner elevene")).anyMatch(text -> text.contains("Uro"));
    }

    @Test
    void each_column_has_its_own_time_and_only_the_one_that_runs_is_open() {
        begin("25|Sak|M20");
        refused(422, "", () -> room.write(AMINA, "point:why", "For tidlig"));
        accepted(room.write(AMINA, "point:what", "Brøk"));
        room.next();
        refused(422, "", () -> room.write(AMINA, "point:what", "For sent"));
        accepted(room.write(AMINA, "point:how", "Med kakestykker"));
        room.next();
        assertThat(room.see(mate()).page().select("#circle").text()).contains("Hva", "Brøk", "Hvordan", "Med kakestykker");
        accepted(room.write(AMINA, "point:why", "De kjenner kake"));
        List<Long> seconds = IntStream.range(0, 3).mapToObj(step -> room.asked(
                "select (method -> 'steps' -> " + step + " ->> 'seconds')::bigint from item where meeting_id = :meeting", Long.class)).toList();
        assertThat(seconds.get(2)).isGreaterThan(seconds.get(0) + seconds.get(1));
    }

    @Test
    void each_loop_asks_its_own_questions() {
        begin("40|Sak|M21");
        accepted(room.write(AMINA, "point:values", "Alle skal høre til"));
        refused(422, "", () -> room.write(AMINA, "point:goals", "For tidlig"));
        room.next();
        accepted(room.write(AMINA, "point:goals", "Ja, men få kjenner dem"));
        refused(422, "", () -> room.write(AMINA, "point:steers", "For tidlig"));
        refused(422, "", () -> room.write(AMINA, "point", "Uten spørsmål"));
        assertThat(room.see(mate()).page().select("#circle").text()).contains("Verdier", "Alle skal høre til");
        room.next();
        accepted(room.write(AMINA, "point:defences", "Vi forklarer"));
        refused(422, "", () -> room.write(AMINA, "point:hinders", "For sent"));
    }

    @Test
    void a_pair_gives_both_that_matter_most_before_the_word_goes_on() {
        begin("40|Film|M07");
        accepted(room.next());
        accepted(room.write(AMINA, "point:important", "Pausene"));
        accepted(room.write(AMINA, "point:important", "Spørsmålene"));
        accepted(room.next());
        for (int i = 0; i < 4 && !room.see(AMINA).text().contains("Gruppa di har ordet"); i++) {
            room.leader().post(room.room() + "/turn?run=" + room.run(), "view", "leader");
        }
        press(AMINA, "Gi dette punktet");
        assertThat(room.see(AMINA).text()).contains("Gruppa di har ordet");
        press(AMINA, "Gi dette punktet");
        assertThat(room.see(AMINA).text()).doesNotContain("Gruppa di har ordet");
    }
}
