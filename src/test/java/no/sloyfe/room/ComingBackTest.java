package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.sloyfe.Solbakken;
import org.junit.jupiter.api.Test;

/** Going back to a round, coming to a room that everybody had left, sending again when all is over. */
class ComingBackTest extends RulesGround {

    @Test
    void a_round_that_the_room_comes_back_to_goes_on_among_those_who_are_here_now() {
        begin("10|Runde|M02", "10|Tenk|M06");
        String speaking = speaking().getFirst();
        room.next();
        room.as(speaking).post(room.room() + "/departure");
        room.leader().post(room.room() + "/step?from=" + room.run() + "&to=back", "view", "leader");
        assertThat(speaking()).hasSize(1).doesNotContain(speaking);
        room.see(speaking);
        assertThat(room.texts("select p.name from participant p where p.meeting_id = :meeting and p.left_at is null and p.joined_at is not null")).contains(speaking);
    }

    @Test
    void whoever_comes_after_new_groups_were_made_of_nobody_has_a_group_to_sit_in() {
        begin("20|Hva|M01");
        for (String name : Solbakken.STAFF) {
            room.as(name).post(room.room() + "/departure");
        }
        accepted(room.leader().post(room.room() + "/groups", "view", "leader"));
        room.see(AMINA);
        room.see("Jonas Berg");
        room.next();
        assertThat(room.texts("select p.name from seat s join participant p on p.id = s.participant_id where s.meeting_id = :meeting order by p.name"))
                .containsExactly(AMINA, "Jonas Berg");
    }

    @Test
    void an_anonymous_note_whose_answer_was_lost_is_told_to_be_stored_also_when_the_meeting_is_over() {
        begin("10|Til slutt|M28");
        room.next();
        String path = room.room() + "/contributions?run=" + room.run();
        String slot = room.see(AMINA).page().select("#compose [name=to]").attr("value");
        String[] note = {"client", UUID.randomUUID().toString(), "to", slot, "text", "Vi lærte noe nytt"};
        accepted(room.as(AMINA).post(path, note));
        accepted(room.leader().post("/meetings/" + room.meeting + "/closure"));
        assertThat(room.asked("select count(*) from contribution where meeting_id = :meeting and secret_hash is not null", Long.class)).isZero();
        assertThat(room.as(AMINA).post(path, note).status()).isEqualTo(200);
        note[5] = "Noe helt annet";
        assertThat(room.as(AMINA).post(path, note).status()).isEqualTo(410);
        assertThat(room.texts("select text from contribution where meeting_id = :meeting")).containsExactly("Vi lærte noe nytt");
    }

    private List<String> speaking() {
        return room.texts("""
                select p.name from room r join turn t on (t.item_id, t.step, t.round) = (r.item_id, r.step, r.round)
                    join participant p on p.id = t.participant_id
                where r.meeting_id = :meeting and t.state = 'SPEAKING'
                """);
    }
}
