package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.sloyfe.SloyfeTest;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.web.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SloyfeTest
class PicturesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Pictures pictures;

    @Autowired
    Ledger ledger;

    @Autowired
    Owned owned;

    @Test
    void a_page_whose_picture_others_have_renewed_takes_up_its_line_where_the_rest_of_it_was_read() {
        RoomGround room = new RoomGround(program, "20|Hva|M01");
        room.start();
        UUID id = UUID.randomUUID();
        Place place = program.getBean(Access.class)
                .meeting(new Caller.Guest(room.school.owner, id, new ParticipantId(id), room.meeting, null, "Gjest", Language.NB), room.meeting);
        owned.read(room.school.owner.value(), () -> {
            long seen = ledger.head(room.meeting.value()).orElseThrow();
            CompletableFuture.runAsync(() -> {
                room.write("Amina Hassan", "note", "Skrevet imens");
                room.see("Amina Hassan");
            }).join();
            Picture picture = pictures.take(place);
            assertThat(picture.meeting().revision()).isGreaterThan(seen);
            assertThat(picture.since()).isEqualTo(seen);
        });
    }
}
