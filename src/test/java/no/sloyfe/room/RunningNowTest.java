package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting that runs stands first on the own page of everybody it concerns. */
@SloyfeTest
class RunningNowTest {

    @Autowired
    ApplicationContext program;

    @Test
    void it_is_shown_to_the_staff_and_to_who_is_asked_to_it_but_not_to_who_has_left_and_would_lead_it() {
        RoomGround room = new RoomGround(program, List.of("Amina Hassan", "Leila Amiri"), "20|Hva|M01");
        assertThat(shown(room, "Amina Hassan")).isFalse();
        room.leader().post(room.room() + "/start?anyway=true", "view", "leader");
        assertThat(shown(room, Solbakken.LEADER)).isTrue();
        assertThat(shown(room, "Jonas Berg")).isTrue();
        List.of("Leila Amiri", "Per Ås", "Jonas Berg").forEach(name -> leavesTheSchool(room, name));
        room.inOwner(() -> program.getBean(JdbcClient.class).sql("insert into facilitator (owner_id, meeting_id, person_id) values (?, ?, ?)")
                .params(room.school.owner.value(), room.meeting.value(), room.school.person("Per Ås").value()).update());
        assertThat(shown(room, "Leila Amiri")).isTrue();
        assertThat(shown(room, "Per Ås")).isFalse();
        assertThat(shown(room, "Jonas Berg")).isFalse();
        room.leader().post("/meetings/" + room.meeting + "/closure");
        assertThat(shown(room, "Amina Hassan")).isFalse();
    }

    private static boolean shown(RoomGround room, String name) {
        return !room.as(name).get("/").page().select("a.ds-button[href^=" + room.room() + "]").isEmpty();
    }

    private void leavesTheSchool(RoomGround room, String name) {
        room.inOwner(() -> program.getBean(JdbcClient.class).sql("delete from member where person_id = ?").param(room.school.person(name).value()).update());
    }
}
