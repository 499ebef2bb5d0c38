package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many who come by code to a meeting that goes, when most of those who were to sit at its tables have not come. */
class LateCompanyTest extends RulesGround {

    @Test
    void those_who_come_late_do_not_all_end_up_at_the_one_table_that_has_people() {
        begin("40|Hva|M01");
        List<String> table = group(AMINA);
        room.names().stream().filter(name -> !table.contains(name)).forEach(name -> room.as(name).post(room.room() + "/departure"));
        String code = room.asked("select join_code from meeting where id = :meeting", String.class);
        String address = "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port");
        IntStream.range(0, 18).forEach(number -> new Guest(address, code, "Gjest " + number));
        List<String> guests = room.texts("""
                select count(*)::text from seat s join participant p on p.id = s.participant_id join circle c on c.id = s.circle_id
                where c.meeting_id = :meeting and c.item_id is null and p.person_id is null group by s.circle_id order by 1
                """);
        assertThat(guests.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(18);
        assertThat(guests.stream().mapToInt(Integer::parseInt)).allMatch(seats -> seats <= 6);
    }
}
