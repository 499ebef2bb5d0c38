package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.sloyfe.Browser.Answer;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The rules of the methods, each tried to be broken through the front door; what is refused leaves nothing behind. */
@SloyfeTest
class MethodRulesTest {

    private static final String AMINA = "Amina Hassan";

    @Autowired
    ApplicationContext program;

    private RoomGround room;

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
    void conditions_are_linked_once_by_those_who_have_them_and_marked_as_ours_or_not() {
        begin("30|Sak|M13");
        accepted(room.write(AMINA, "point", "Tid"));
        String time = last("POINT");
        accepted(room.write(mate(), "point", "Rom"));
        String rooms = last("POINT");
        accepted(room.write(other(), "point", "Foreldre"));
        String parents = last("POINT");
        refused(422, "", () -> link(AMINA, time, rooms, true));
        room.next();
        accepted(link(AMINA, time, rooms, true));
        accepted(link(mate(), rooms, time, true));
        assertThat(count("connection")).isEqualTo(1);
        refused(422, "", () -> link(AMINA, time, time, true));
        refused(422, "", () -> link(AMINA, time, parents, true));
        refused(422, "", () -> link(AMINA, time, UUID.randomUUID().toString(), true));
        accepted(link(AMINA, rooms, time, false));
        assertThat(count("connection")).isZero();
        accepted(link(mate(), time, rooms, true));
        room.next();
        refused(409, "", () -> place(AMINA, time, "nowhere"));
        accepted(place(AMINA, time, "ours"));
        assertThat(room.see(mate()).page().select(".sort-field").first().text()).contains("Kan vi påvirke", "Tid", "1 sammenheng");
    }

    @Test
    void notes_stand_in_one_of_four_fields_and_own_notes_come_along() {
        begin("30|Sak|M19");
        accepted(room.write(AMINA, "note", "Vi roser for lite"));
        room.next();
        assertThat(room.see(AMINA).page().select(".sort-field")).hasSize(4);
        press(AMINA, "Ta med til gruppa: Blindt");
        String thing = last("POINT");
        refused(409, "", () -> place(AMINA, thing, "fifth"));
        refused(422, "", () -> room.write(AMINA, "point", "Uten felt"));
        accepted(place(mate(), thing, "open"));
        assertThat(room.see(AMINA).page().select(".sort-field").first().text()).contains("Vi roser for lite");
        room.next();
        refused(422, "", () -> room.write(AMINA, "point", "Verken spørre eller fortelle"));
        accepted(room.write(AMINA, "point:ask", "Spør elevene"));
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
    void several_sort_at_once_and_nothing_is_lost() {
        begin("30|Sak|M26");
        room.next();
        List<String> group = group(AMINA);
        for (int i = 0; i < 6; i++) {
            accepted(room.write(group.get(i % group.size()), "point", "Notat " + i));
        }
        accepted(room.write(AMINA, "point:theme", "Tillit"));
        String trust = last("POINT");
        accepted(room.write(mate(), "point:theme", "Tid"));
        String time = last("POINT");
        List<String> notes = room.texts("select id::text from contribution where meeting_id = :meeting and slot is null order by created_revision");
        CompletableFuture.allOf(group.stream().map(name -> CompletableFuture.runAsync(() -> {
            for (int i = 0; i < notes.size(); i++) {
                String there = switch ((i + group.indexOf(name)) % 4) {
                    case 0 -> trust;
                    case 1 -> time;
                    case 2 -> "like:" + notes.get((i + 1) % notes.size());
                    default -> "";
                };
                accepted(place(name, notes.get(i), there));
            }
        })).toArray(CompletableFuture[]::new)).join();
        for (int i = 0; i < 6; i++) {
            String note = "Notat " + i;
            assertThat(room.see(mate()).page().select(".board [id^=k-]").eachText()).as(note).anyMatch(text -> text.contains(note));
        }
        refused(409, "", () -> place(AMINA, notes.getFirst(), "like:" + notes.getFirst()));
        refused(409, "", () -> place(AMINA, trust, time));
        refused(409, "", () -> place(AMINA, notes.getFirst(), "like:" + trust));
        refused(409, "", () -> place(other(), notes.getFirst(), ""));
    }

    @Test
    void alike_notes_become_a_pile_and_come_apart_again_and_a_withdrawn_theme_lets_go() {
        begin("30|Sak|M26");
        room.next();
        accepted(room.write(AMINA, "point", "Faste rutiner"));
        String one = last("POINT");
        accepted(room.write(AMINA, "point", "Rutiner som står fast"));
        String other = last("POINT");
        accepted(room.write(AMINA, "point:theme", "Struktur"));
        String theme = last("POINT");
        refused(409, "minst to", () -> room.as(AMINA).post(room.room() + "/merges?run=" + room.run(), "contribution", one));
        accepted(room.as(AMINA).post(room.room() + "/merges?run=" + room.run(), "contribution", one, "contribution", other));
        accepted(place(mate(), one, theme));
        assertThat(room.see(AMINA).page().select("#t-" + theme).text()).contains("Faste rutiner", "1 ligner", "Rutiner som står fast");
        press(AMINA, "Skill ut");
        assertThat(room.see(AMINA).page().select("#t-" + theme).text()).doesNotContain("Rutiner som står fast");
        assertThat(room.see(AMINA).page().select(".board").text()).contains("Rutiner som står fast");
        accepted(room.as(AMINA).post(room.room() + "/contributions/" + theme + "/withdrawal"));
        assertThat(room.see(AMINA).page().select(".board").text()).contains("Faste rutiner").doesNotContain("Struktur");
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
    void qualities_written_first_come_along_to_the_speed_date() {
        begin("5|Først|M06", "20|Møt|M05");
        accepted(room.write(AMINA, "note:quality", "Vi ler sammen"));
        refused(422, "", () -> room.write(AMINA, "note", "Verken styrke eller utfordring"));
        accepted(room.write(AMINA, "note:challenge", "Vi avlyser for lett"));
        refused(409, "", () -> room.write(AMINA, "note:challenge", "Enda en"));
        room.next();
        assertThat(room.see(AMINA).page().select("#mine").text()).contains("Vi ler sammen", "Vi avlyser for lett");
        assertThat(room.see(mate()).text()).doesNotContain("Vi ler sammen");
    }

    private void begin(String... items) {
        room = new RoomGround(program, items);
        accepted(room.start());
    }

    private Answer remark(String name, String idea, String slot) {
        return room.as(name).post(room.room() + "/contributions?run=" + room.run(), "client", UUID.randomUUID().toString(),
                "to", "remark:" + slot, "source", idea, "text", "Hvordan vet vi det?");
    }

    private Answer link(String name, String one, String other, boolean linked) {
        return room.as(name).post(room.room() + "/connections?run=" + room.run() + "&one=" + one + "&other=" + other + "&linked=" + linked);
    }

    private Answer place(String name, String thing, String field) {
        return room.as(name).post(room.room() + "/placements?run=" + room.run(), "contribution", thing, "field", field);
    }

    private Answer rate(String name, String option) {
        return room.as(name).post(room.room() + "/ratings?run=" + room.run(), "option", option);
    }

    private Answer pick(String name, String idea) {
        return room.as(name).post(room.room() + "/picks?run=" + room.run(), "idea", idea);
    }

    private void press(String name, String words) {
        accepted(room.press(name, words));
    }

    private String last(String kind) {
        return room.asked("select id::text from contribution where meeting_id = :meeting and kind = '" + kind
                + "' and not withdrawn order by created_revision desc limit 1", String.class);
    }

    private long count(String table) {
        return room.asked("select count(*) from " + table + " where meeting_id = :meeting", Long.class);
    }

    private static String spread(Answer page) {
        return page.page().select(".spread").text();
    }

    /** Who sits in somebody's group, that person first. */
    private List<String> group(String name) {
        List<String> mates = room.texts("""
                select p.name from seat s join participant p on p.id = s.participant_id
                where s.circle_id = (select c.id from circle c join seat mine on mine.circle_id = c.id join participant me on me.id = mine.participant_id
                                     where c.meeting_id = :meeting and c.item_id is null and me.name = '%s')
                order by p.name
                """.formatted(name));
        return Stream.concat(Stream.of(name), mates.stream().filter(each -> !each.equals(name))).toList();
    }

    private String mate() {
        return mateOf(AMINA);
    }

    private String mateOf(String name) {
        return group(name).get(1);
    }

    /** Somebody in another group. */
    private String other() {
        List<String> mine = group(AMINA);
        return room.names().stream().filter(name -> !mine.contains(name) && !name.equals(Solbakken.LEADER)).findFirst().orElseThrow();
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void refused(int status, String sentence, Supplier<Answer> attempt) {
        String before = stored();
        Answer answer = attempt.get();
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).contains(sentence).isNotBlank();
        assertThat(stored()).isEqualTo(before);
    }

    private String stored() {
        return Stream.of("contribution", "source", "placement", "connection", "rating", "ballot", "pick", "change")
                .map(table -> table + " " + count(table)).toList().toString();
    }
}
