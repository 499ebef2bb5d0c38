package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who meets whom, what comes along to the next, and the pause over it all, each tried to be broken. */
class CompanyRulesTest extends RulesGround {

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

    /** Three rounds while one goes home in the middle of the second: pairs and trios only, and all company is new. */
    @ParameterizedTest(name = "{0} people")
    @ValueSource(ints = {7, 8, 9, 12})
    void nobody_meets_twice_though_somebody_leaves_halfway(int number) {
        room = new RoomGround(program, List.of(), "20|Møt|M05");
        Roomful people = new Roomful(room);
        people.enter(0, number);
        accepted(room.leader().post(room.room() + "/start", "view", "leader"));
        Seats seats = new Seats(room);
        for (int round = 1; round <= 3; round++) {
            seats.hold(people.people().size());
            if (round == 2) {
                people.leave(people.people().get(2));
                seats.hold(number - 1);
            }
            seats.nobodyMetTwice();
            if (round < 3) {
                accepted(room.next());
            }
        }
    }

    /** Seven are in the second round, and the one who comes back has met one of each two. */
    @Test
    void whoever_comes_back_meets_somebody_new_even_if_three_must_part() {
        room = new RoomGround(program, List.of(), "20|Møt|M05");
        Roomful people = new Roomful(room);
        people.enter(0, 8);
        accepted(room.leader().post(room.room() + "/start", "view", "leader"));
        people.leave(people.named("Gjest 007"));
        accepted(room.next());
        room.inOwner(() -> program.getBean(JdbcClient.class).sql("""
                with whom_they_really_met as (delete from parted where meeting_id = :meeting),
                known_by_nobody_before as (update meeting set revision = revision + 1 where id = :meeting), pairs as (
                    select min(s.participant_id::text)::uuid as one from circle c join seat s on s.circle_id = c.id
                    where c.meeting_id = :meeting and c.round = 1 group by c.id having count(*) = 2)
                insert into seat (owner_id, meeting_id, circle_id, participant_id)
                select c.owner_id, c.meeting_id, c.id, back.id
                from pairs join seat s on s.participant_id = pairs.one join circle c on c.id = s.circle_id and c.round = 0
                    join participant back on back.meeting_id = c.meeting_id and back.name = 'Gjest 007'
                on conflict do nothing
                """).param("meeting", room.meeting.value()).update());
        people.comeBack();
        new Seats(room).hold(8);
        new Seats(room).nobodyMetTwice();
    }

    /** Twelve make pairs, nine have a trio; first somebody of a pair, then somebody of the last circle is away for a while. */
    @ParameterizedTest(name = "{0} people")
    @ValueSource(ints = {9, 12})
    void whoever_leaves_in_the_middle_of_a_round_and_comes_back_meets_nobody_again(int number) {
        room = new RoomGround(program, List.of(), "20|Møt|M05");
        Roomful people = new Roomful(room);
        people.enter(0, number);
        accepted(room.leader().post(room.room() + "/start", "view", "leader"));
        Seats seats = new Seats(room);
        for (int round = 1; round <= 3; round++) {
            if (round < 3) {
                people.leave(people.named(round == 1 ? sitting("asc") : sitting("desc")));
                people.comeBack();
                accepted(room.next());
            }
            seats.hold(number);
            seats.nobodyMetTwice();
        }
    }

    /** Somebody of the first or the last circle, which is the trio where there is one. */
    private String sitting(String order) {
        return room.texts("""
                select p.name from room r join circle c on (c.item_id, c.step, c.round) = (r.item_id, r.step, r.round)
                    join seat s on s.circle_id = c.id join participant p on p.id = s.participant_id
                where r.meeting_id = :meeting order by c.number %s, p.name
                """.formatted(order)).getFirst();
    }

    @Test
    void the_most_important_from_the_last_partner_comes_along_to_the_next_and_stays_between_the_two() {
        begin("20|Møt|M05");
        accepted(room.write(AMINA, "note:carry", "De leser sammen hver dag"));
        assertThat(room.see(AMINA).page().select("#word").text()).doesNotContain("De leser sammen hver dag");
        room.next();
        String partner = partner();
        assertThat(room.see(AMINA).page().select("#word").text()).contains("De leser sammen hver dag");
        assertThat(room.see(partner).text()).doesNotContain("De leser sammen hver dag");
        assertThat(room.leader().get(room.room() + "/leader").text()).doesNotContain("De leser sammen hver dag");
        refused(422, "", () -> room.write(AMINA, "note:nowhere", "Uten plass"));
    }

    @Test
    void a_time_out_can_be_called_in_every_step_and_leads_back_to_it() {
        begin("30|Sak|M01", "20|Vei|M05", "10|Svar|M23");
        for (boolean more = true; more; more = room.next().status() == 200) {
            String here = room.run();
            String left = room.asked("select (ends_at - started_at)::text from room where meeting_id = :meeting", String.class);
            refused(403, "", () -> room.as(AMINA).post(room.room() + "/time-out?start=true"));
            accepted(room.leader().post(room.room() + "/time-out?start=true", "view", "leader"));
            assertThat(room.see(AMINA).page().select("#stage").text()).contains("Tenkepause");
            accepted(room.leader().post(room.room() + "/time-out?start=false", "view", "leader"));
            assertThat(room.run()).isEqualTo(here);
            assertThat(room.see(AMINA).page().select("#stage").text()).doesNotContain("Tenkepause");
            assertThat(room.asked("select (ends_at - started_at)::text from room where meeting_id = :meeting", String.class)).isEqualTo(left);
        }
        assertThat(room.run()).endsWith(".1.0");
    }

    /** Who sits with Amina in the present round. */
    private String partner() {
        return room.texts("""
                select p.name from room r join circle c on (c.item_id, c.step, c.round) = (r.item_id, r.step, r.round)
                    join seat s on s.circle_id = c.id join participant p on p.id = s.participant_id
                where r.meeting_id = :meeting and p.name <> 'Amina Hassan' and exists (select from seat mine
                    join participant me on me.id = mine.participant_id where mine.circle_id = c.id and me.name = 'Amina Hassan')
                """).getFirst();
    }
}
