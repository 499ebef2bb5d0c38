package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.sloyfe.Browser.Answer;
import no.sloyfe.SloyfeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Ids are no keys: whoever knows one reads, changes and brings back nothing that is not theirs. */
@SloyfeTest
class HostileGuestTest {

    @Autowired
    ApplicationContext program;

    @Test
    void a_private_note_is_not_read_by_its_id() {
        var room = new RoomGround(program, "20|Hva|M01");
        room.start();
        room.write("Amina Hassan", "note", "Bare mitt");
        String note = room.asked("select id::text from contribution where meeting_id = :meeting", String.class);
        assertThat(room.as("Amina Hassan").get(room.room() + "/contributions/" + note).status()).isEqualTo(200);
        assertThat(room.as("Jonas Berg").get(room.room() + "/contributions/" + note).status()).isEqualTo(404);
        assertThat(room.leader().get(room.room() + "/contributions/" + note).status()).isEqualTo(404);
    }

    @Test
    void a_taken_id_gives_no_receipt_to_somebody_else() {
        var room = new RoomGround(program, "20|Hva|M01");
        room.start();
        String id = UUID.randomUUID().toString();
        String path = room.room() + "/contributions?run=" + room.run();
        assertThat(room.as("Amina Hassan").post(path, "client", id, "to", "note", "text", "Først").status()).isEqualTo(200);
        assertThat(room.as("Amina Hassan").post(path, "client", id, "to", "note", "text", "Sendt igjen").status()).isEqualTo(200);
        assertThat(room.as("Jonas Berg").post(path, "client", id, "to", "note", "text", "Over").status()).isEqualTo(404);
        assertThat(room.texts("select text from contribution where meeting_id = :meeting")).containsExactly("Først");
    }

    @Test
    void what_the_leader_has_withdrawn_is_not_brought_back_by_a_note() {
        var room = new RoomGround(program, "10|Ett|M03", "20|Hva|M01");
        room.start();
        String line = UUID.randomUUID().toString();
        room.leader().post(room.room() + "/contributions?run=" + room.run(), "client", line, "to", "plenary", "text", "Lederens linje", "view", "leader");
        room.leader().post(room.room() + "/contributions/" + line + "/withdrawal", "view", "leader");
        room.next();
        room.write("Amina Hassan", "note", "Mitt notat");
        String note = room.asked("select id::text from contribution where meeting_id = :meeting and kind = 'NOTE'", String.class);
        Answer back = room.as("Amina Hassan").post(room.room() + "/contributions?run=" + room.run(),
                "client", line, "to", "note", "source", note, "text", "Min linje");
        assertThat(back.status()).isEqualTo(404);
        assertThat(room.texts("select text from contribution where meeting_id = :meeting and kind = 'PLENARY' and not withdrawn")).isEmpty();
        assertThat(room.texts("select text from contribution where meeting_id = :meeting")).doesNotContain("Min linje");
    }

    @Test
    void a_text_that_nobody_can_see_is_no_text() {
        assertThat(ContributionText.of("\u200b\ufeff")).isEmpty();
        assertThat(ContributionText.of("\u202eevil\u2066").orElseThrow().value()).isEqualTo("evil");
        assertThat(ContributionText.of("a\u0000b")).isEmpty();
    }
}
