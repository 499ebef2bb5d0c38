package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.sloyfe.Browser;
import no.sloyfe.SloyfeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One device for a group: those without one take part like the others, and nothing waits for a device that is not there. */
@SloyfeTest
class SharedDeviceTest {

    @Autowired ApplicationContext program;

    private RoomGround room;
    private String holder;
    private List<String> behind;

    /** In the first group only one has a device; the others sit beside it. In the other group everybody has one. */
    private void begin(String... items) {
        room = new RoomGround(program, items);
        room.leader().post(room.room() + "/start");
        List<String> group = group(1);
        holder = group.getFirst();
        behind = group.subList(1, group.size());
        room.names().stream().filter(name -> !behind.contains(name)).forEach(room::see);
    }

    private List<String> group(int number) {
        return room.texts("""
                select p.name from circle c join seat s on s.circle_id = c.id join participant p on p.id = s.participant_id
                where c.meeting_id = :meeting and c.item_id is null and c.number = %d order by p.id
                """.formatted(number));
    }

    private Browser.Answer share(String name, List<String> with, int unnamed) {
        List<String> fields = new ArrayList<>(List.of("unnamed", String.valueOf(unnamed)));
        with.forEach(each -> fields.addAll(List.of("person", id(each))));
        return room.as(name).post(room.room() + "/device", fields.toArray(String[]::new));
    }

    private String id(String name) {
        return room.asked("select id::text from participant where meeting_id = :meeting and name = '" + name + "'", String.class);
    }

    private long here() {
        return Objects.requireNonNull(room.asked(
                "select count(*) from participant where meeting_id = :meeting and joined_at is not null and left_at is null", Long.class));
    }

    @Test
    void the_page_offers_those_of_the_group_who_are_not_here() {
        begin("20|Hva|M01");
        var page = room.as(holder).get(room.room() + "/device").page();
        assertThat(page.select("label.choice span").eachText()).containsExactlyInAnyOrderElementsOf(behind);
        assertThat(page.select("input[name=person][checked]")).as("nobody is taken to be here").isEmpty();
    }

    @Test
    void those_behind_a_device_count_among_those_present_and_it_is_ready_for_all() {
        begin("20|Hva|M01");
        assertThat(share(holder, behind, 0).text()).contains("Dere deler denne skjermen");
        assertThat(here()).isEqualTo(room.names().size());
        room.press(holder, "Jeg er klar");
        assertThat(room.leader().get(room.room() + "/leader").page().select("#groups li").eachText())
                .anySatisfy(group -> assertThat(group).startsWith("Gruppe 1 klar"));
        assertThat(room.leader().get(room.room() + "/leader").page().select("#people").text()).contains("(deler med " + holder + ")");
    }

    @Test
    void the_word_goes_round_to_everybody_behind_the_device() {
        begin("20|Hva|M02");
        share(holder, behind, 0);
        List<String> said = new ArrayList<>();
        for (String other : room.names()) {
            var mine = room.see(holder).page().select(".word.mine");
            if (mine.isEmpty()) {
                room.leader().post(room.room() + "/turn?run=" + room.run(), "view", "leader");
            } else {
                said.add(mine.select("h2").text());
                assertThat(room.press(holder, "send ordet videre").status()).as(other).isEqualTo(200);
            }
        }
        assertThat(said).hasSize(behind.size() + 1);
        assertThat(behind).allSatisfy(name -> assertThat(said).contains(name + " har ordet."));
        assertThat(room.see(holder).text()).contains("Runden er ferdig");
    }

    @Test
    void what_is_written_on_it_stands_as_the_groups() {
        begin("40|Hva|M01");
        share(holder, behind, 0);
        room.next();
        room.next();
        room.write(holder, "point", "Vi setter felles mål");
        assertThat(room.see(holder).page().select("#circle").text()).contains("ført av gruppa").doesNotContain("ført av " + holder);
        String own = room.names().stream().filter(name -> !behind.contains(name) && !name.equals(holder)).findFirst().orElseThrow();
        room.write(own, "point", "Vi spør mer");
        assertThat(room.see(own).page().select("#circle").text()).contains("ført av " + own);
    }

    @Test
    void votes_are_counted_for_all_behind_it_and_stay_hidden_until_all_have_voted() {
        begin("15|Ett|M03", "10|Velg|M27");
        share(holder, behind, 1);
        for (String line : List.of("Modelltekster", "Felles start")) {
            room.leader().post(room.room() + "/contributions?run=" + room.run(), "view", "leader",
                    "client", UUID.randomUUID().toString(), "to", "plenary", "text", line);
        }
        room.next();
        int people = behind.size() + 2;
        List<String> options = room.see(holder).page().select("input[name=option]").eachAttr("value");
        assertThat(options).hasSize(2);
        assertThat(vote(holder, options, people + 1, 0).status()).isEqualTo(422);
        assertThat(vote(holder, options, people, people * 9).status()).isEqualTo(422);
        assertThat(vote(holder, options, -1, 1).status()).isEqualTo(422);
        assertThat(vote(holder, options, people, 1).status()).isEqualTo(200);
        assertThat(vote(holder, options, people, 1).text()).contains("Du har stemt");
        assertThat(room.see(holder).text()).doesNotContain(people + " stemmer").contains("%d av %d har stemt".formatted(people, here()));
        List<String> others = room.names().stream().filter(name -> !behind.contains(name) && !name.equals(holder)).toList();
        assertThat(room.as(others.getFirst()).post(room.room() + "/votes?run=" + room.run(), "option", options.getFirst(), "number", "2").status()).isEqualTo(422);
        others.forEach(name -> room.as(name).post(room.room() + "/votes?run=" + room.run(), "option", options.getFirst()));
        assertThat(room.see(holder).text()).contains("%d stemmer".formatted(people + others.size())).contains("1 stemme")
                .contains("Du har stemt").doesNotContain("Stemmene vises når alle har stemt");
    }

    private Browser.Answer vote(String name, List<String> options, int one, int other) {
        return room.as(name).post(room.room() + "/votes?run=" + room.run(), "option", options.get(0), "number", String.valueOf(one),
                "option", options.get(1), "number", other == 0 ? "" : String.valueOf(other));
    }

    @Test
    void answers_are_counted_for_all_behind_it_and_nobody_is_waited_for() {
        begin("20|Samtale|M23");
        share(holder, behind, 0);
        int people = behind.size() + 1;
        assertThat(room.as(holder).post(room.room() + "/ratings?run=" + room.run(), "option", "exploring", "number", String.valueOf(people - 1),
                "option", "disputing", "number", "1").status()).isEqualTo(200);
        assertThat(room.see(holder).page().select(".spread b").eachText()).contains(String.valueOf(people - 1), "1");
    }

    @Test
    void saying_it_twice_is_saying_it_once_and_fewer_means_that_some_have_gone() {
        begin("20|Hva|M01");
        long before = here();
        share(holder, List.of(), 3);
        share(holder, List.of(), 3);
        assertThat(here()).isEqualTo(before + 3);
        assertThat(room.texts("select name from participant where meeting_id = :meeting and name like '%(3)'")).containsExactly(holder + " (3)");
        share(holder, List.of(), 1);
        assertThat(here()).isEqualTo(before + 1);
        share(holder, behind, 0);
        assertThat(here()).isEqualTo(before + behind.size());
        assertThat(share(holder, behind, 12).text()).contains("Opptil 12 kan dele én skjerm");
        assertThat(here()).isEqualTo(before + behind.size());
    }

    @Test
    void a_number_said_by_mistake_leaves_nobody_in_the_group() {
        begin("20|Hva|M01");
        room.next();
        long all = room.asked("select count(*) from participant where meeting_id = :meeting", Long.class);
        share(holder, List.of(), 9);
        share(holder, List.of(), 1);
        assertThat(room.asked("select count(*) from participant where meeting_id = :meeting", Long.class)).isEqualTo(all + 1);
        assertThat(room.see(holder).page().select("#circle").text()).contains(holder + " (2)").doesNotContain(holder + " (3)");
        assertThat(room.see(holder).page().select("#word").text()).contains("Dere deler denne skjermen: du og " + holder + " (2).");
    }

    @Test
    void the_unnamed_stand_in_the_order_of_their_numbers() {
        begin("20|Hva|M01");
        room.next();
        share(holder, List.of(), 10);
        List<String> order = java.util.stream.IntStream.rangeClosed(2, 11).mapToObj(number -> holder + " (" + number + ")").toList();
        assertThat(room.see(holder).page().select("#word").text()).containsSubsequence(order).contains("du, " + order.getFirst());
        assertThat(room.see(holder).page().select("#circle .circle-who p").text()).containsSubsequence(order);
        assertThat(room.leader().get(room.room() + "/leader").page().select("#people li").text()).containsSubsequence(order);
    }

    @Test
    void after_the_end_there_is_no_screen_to_share() {
        begin("20|Hva|M01");
        share(holder, List.of(), 1);
        room.leader().post("/meetings/" + room.meeting + "/closure");
        var page = room.as(holder).get(room.room() + "/device");
        assertThat(page.text()).contains("Møtet er slutt");
        assertThat(page.page().select("main form")).isEmpty();
        assertThat(share(holder, List.of(), 2).status()).isEqualTo(409);
    }

    @Test
    void nobody_votes_again_by_going_and_coming_back_as_a_number() {
        begin("15|Ett|M03", "10|Velg|M27");
        room.leader().post(room.room() + "/contributions?run=" + room.run(), "view", "leader",
                "client", UUID.randomUUID().toString(), "to", "plenary", "text", "Modelltekster");
        room.next();
        share(holder, List.of(), 2);
        String option = room.see(holder).page().select("input[name=option]").val();
        String votes = room.room() + "/votes?run=" + room.run();
        assertThat(room.as(holder).post(votes, "option", option, "number", "3").status()).isEqualTo(200);
        share(holder, List.of(), 0);
        share(holder, List.of(), 2);
        assertThat(room.as(holder).post(votes, "option", option, "number", "1").status()).isEqualTo(409);
        assertThat(room.asked("select sum(votes) from vote where meeting_id = :meeting", Long.class)).isEqualTo(3);
    }

    @Test
    void whoever_opens_the_room_themselves_is_no_longer_behind_it() {
        begin("20|Hva|M01");
        share(holder, behind, 0);
        String own = behind.getFirst();
        room.see(own);
        assertThat(room.see(holder).page().select("#word").text()).doesNotContain(own);
        assertThat(here()).isEqualTo(room.names().size());
        room.press(holder, "Jeg er klar");
        assertThat(room.see(own).text()).contains("Jeg er klar");
    }

    @Test
    void when_the_device_goes_those_behind_it_have_gone_too() {
        begin("20|Hva|M01");
        share(holder, behind, 0);
        room.as(holder).post(room.room() + "/departure");
        assertThat(here()).isEqualTo(room.names().size() - behind.size() - 1L);
    }

    @Test
    void nobody_who_is_here_or_sits_elsewhere_can_be_claimed() {
        begin("20|Hva|M01");
        String elsewhere = group(2).getFirst();
        assertThat(share(holder, List.of(elsewhere), 0).status()).isEqualTo(409);
        room.as(elsewhere).post(room.room() + "/departure");
        assertThat(share(holder, List.of(elsewhere), 0).text()).contains("finner ikke");
        assertThat(share(elsewhere, List.of(holder), 0).status()).isEqualTo(409);
    }

    @Test
    void those_who_share_before_the_start_sit_together() {
        room = new RoomGround(program, "20|Hva|M01");
        String code = room.asked("select join_code from meeting where id = :meeting", String.class);
        for (int table = 1; table <= 3; table++) {
            Browser guest = room.school.visitor();
            guest.submit(guest.get("/join/" + code), "/join/" + code, "name", "Bord " + table);
            guest.post(room.room() + "/device", "unnamed", "3");
        }
        room.leader().post(room.room() + "/start");
        assertThat(room.texts("""
                select string_agg(left(p.name, 6), ' ' order by p.name) from circle c join seat s on s.circle_id = c.id
                join participant p on p.id = s.participant_id
                where c.meeting_id = :meeting and c.item_id is null and p.person_id is null group by c.id order by 1
                """)).containsExactly("Bord 1 Bord 1 Bord 1 Bord 1", "Bord 2 Bord 2 Bord 2 Bord 2", "Bord 3 Bord 3 Bord 3 Bord 3");
    }
}
