package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.sloyfe.Browser;
import no.sloyfe.SloyfeTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A group without any device: a sheet of paper, and somebody who types it in. */
@SloyfeTest
class PaperTest {

    @Autowired ApplicationContext program;

    private RoomGround room;

    private void begin(String... items) {
        room = new RoomGround(program, items);
        room.start();
    }

    private String circle(String name) {
        return room.asked("""
                select c.id::text from circle c join seat s on s.circle_id = c.id join participant p on p.id = s.participant_id
                where c.meeting_id = :meeting and c.item_id is null and p.name = '%s'
                """.formatted(name), String.class);
    }

    /** The groups' own points, not the list for all. */
    private String target() {
        return room.leader().get(room.room() + "/paper").page().select("#target option").stream()
                .filter(option -> !option.text().contains("på lista")).findFirst().orElseThrow().attr("value");
    }

    private Browser.Answer typeIn(Browser who, String circle, String target, String client, String lines) {
        return who.post(room.room() + "/paper", "circle", circle, "target", target, "client", client, "lines", lines);
    }

    private long stored() {
        return room.asked("select count(*) from contribution where meeting_id = :meeting and not withdrawn", Long.class);
    }

    @Test
    void a_sheet_for_each_group_has_its_people_their_roles_the_task_and_the_way_in() {
        begin("40|Hva får vi til?|M01");
        Document sheets = room.leader().get("/meetings/" + room.meeting + "/sheets").page();
        assertThat(sheets.select(".sheet")).hasSize(2);
        assertThat(sheets.select(".sheet").text()).contains(room.names()).contains("reporter").contains("Hva får vi til?").contains("/join");
        assertThat(sheets.select(".sheet .qr svg path")).hasSize(2);
        assertThat(sheets.select(".sheet").first().select(".lines-to-write li")).as("room for three points").hasSize(3);
        assertThat(sheets.select(".sheet").text()).contains(room.leader().get(room.room() + "/leader").page().select(".join-code").text());
        Document each = room.leader().get("/meetings/" + room.meeting + "/sheets?each=person").page();
        assertThat(each.select(".sheet h2").eachText()).containsExactlyInAnyOrderElementsOf(room.names());
        assertThat(room.as("Amina Hassan").get("/meetings/" + room.meeting + "/sheets").status()).isEqualTo(403);
    }

    @Test
    void points_from_paper_are_the_groups_and_say_where_they_came_from() {
        begin("40|Hva|M01");
        room.next();
        room.next();
        String circle = circle("Amina Hassan");
        assertThat(typeIn(room.leader(), circle, target(), UUID.randomUUID().toString(), "Felles mål\n\n  Små prøver \n").text())
                .contains("Punktene er lagt inn").contains("Felles mål").contains("Små prøver");
        assertThat(room.see("Amina Hassan").page().select("#circle .note").eachText())
                .anySatisfy(point -> assertThat(point).contains("Felles mål").contains("skrevet inn fra papir").doesNotContain("Kari"));
        assertThat(room.leader().get(room.room() + "/leader").page().select("#lines").text()).contains("Felles mål").contains("Gruppe");
        assertThat(room.texts("select origin || coalesce(participant_id::text, '') from contribution where meeting_id = :meeting"))
                .containsOnly("PAPER");
    }

    @Test
    void one_of_the_group_types_in_for_the_own_group_alone() {
        begin("40|Hva|M01");
        room.next();
        room.next();
        String target = target();
        String own = circle("Amina Hassan");
        String other = room.names().stream().map(this::circle).filter(each -> !each.equals(own)).findFirst().orElseThrow();
        assertThat(room.as("Amina Hassan").get(room.room() + "/paper").page().select("select#circle")).isEmpty();
        assertThat(typeIn(room.as("Amina Hassan"), own, target, UUID.randomUUID().toString(), "Felles mål").status()).isEqualTo(200);
        assertThat(typeIn(room.as("Amina Hassan"), other, target, UUID.randomUUID().toString(), "Ikke vårt").status()).isEqualTo(409);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void it_can_be_done_after_the_step_until_the_meeting_ends_and_corrected() {
        begin("40|Hva|M01");
        room.next();
        room.next();
        room.next();
        String circle = circle("Amina Hassan");
        String target = target();
        assertThat(typeIn(room.leader(), circle, target, UUID.randomUUID().toString(), "Feles mål").status()).isEqualTo(200);
        String id = room.asked("select id::text from contribution where meeting_id = :meeting", String.class);
        assertThat(room.leader().post(room.room() + "/contributions/" + id, "view", "leader", "text", "Felles mål").status()).isEqualTo(200);
        assertThat(room.leader().get(room.room() + "/leader").page().select("#lines").text()).contains("Felles mål");
        assertThat(room.leader().get(room.room() + "/paper").page().select("#target option").eachText())
                .as("also straight to the list").anySatisfy(option -> assertThat(option).contains("på lista for alle"));
        room.leader().post("/meetings/" + room.meeting + "/closure");
        assertThat(typeIn(room.leader(), circle, target, UUID.randomUUID().toString(), "For sent").text()).contains("Møtet er slutt");
        assertThat(room.leader().get(room.room() + "/paper").text()).contains("Møtet er slutt");
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void a_sheet_sent_twice_is_stored_once_and_a_group_gets_no_more_than_the_step_has_room_for() {
        begin("40|Hva|M01");
        room.next();
        room.next();
        String circle = circle("Amina Hassan");
        String target = target();
        String client = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(typeIn(room.leader(), circle, target, client, "En\nTo").status()).isEqualTo(200);
        }
        assertThat(stored()).isEqualTo(2);
        assertThat(typeIn(room.leader(), circle, target, UUID.randomUUID().toString(), "Tre\nFire").text()).contains("så mange punkter som steget har plass til");
        assertThat(typeIn(room.leader(), circle, target, UUID.randomUUID().toString(), "x".repeat(601)).status()).isEqualTo(422);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_stored_is_shown_again_as_it_was_written() {
        begin("40|Hva|M01");
        room.next();
        room.next();
        String circle = circle("Amina Hassan");
        String target = target();
        String sheet = "Felles mål\n" + "x".repeat(601);
        Browser.Answer refused = typeIn(room.leader(), circle, target, UUID.randomUUID().toString(), sheet);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#lines").val().strip()).isEqualTo(sheet);
        assertThat(refused.page().select("#circle option[selected]").val()).isEqualTo(circle);
        assertThat(refused.page().select("#target option[selected]").val()).isEqualTo(target);
        assertThat(refused.page().select("#lines-fault").text()).contains("høyst 600 tegn");
        Browser.Answer full = typeIn(room.leader(), circle, target, UUID.randomUUID().toString(), "En\nTo\nTre\nFire\nFem");
        assertThat(full.page().select("#lines").val().strip()).isEqualTo("En\nTo\nTre\nFire\nFem");
        assertThat(stored()).isZero();
    }

    @Test
    void nothing_is_typed_into_a_step_that_has_not_begun_or_is_anonymous() {
        begin("40|Hva|M01", "10|Ut|M28");
        assertThat(room.leader().get(room.room() + "/paper").page().select("form select")).isEmpty();
        String points = room.run().replaceFirst("\\.0\\.0$", ".2.0");
        assertThat(typeIn(room.leader(), circle("Amina Hassan"), points, UUID.randomUUID().toString(), "For tidlig").text())
                .contains("ikke begynt");
        for (int i = 0; i < 6; i++) {
            room.next();
        }
        List<String> options = room.leader().get(room.room() + "/paper").page().select("#target option").eachText();
        assertThat(options).isNotEmpty().noneMatch(option -> option.startsWith("Ut"));
    }
}
