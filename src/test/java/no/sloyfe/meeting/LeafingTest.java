package no.sloyfe.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.sloyfe.Browser;
import no.sloyfe.Browser.Answer;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The list of meetings shows the latest, and leafs to the rest, however many years there are. */
@SloyfeTest
class LeafingTest {

    private static final int HELD = 70;

    @Autowired
    ApplicationContext program;

    @Test
    void every_meeting_held_is_found_once_and_in_order_by_leafing() {
        var planned = new PlannedMeeting(program);
        for (int week = 1; week <= HELD; week++) {
            // every other shares its hour with the one before: the order must still leave none out
            planned.change("""
                    insert into meeting (id, owner_id, unit_id, loop_id, title, starts_at, language, phase, join_code, created_by, created)
                    select gen_random_uuid(), owner_id, unit_id, loop_id, 'Møte ' || ?, timestamptz '2026-01-01 13:00Z' - make_interval(weeks => ?),
                           language, 'FOLLOWED_UP', 'X', created_by, created from meeting where id = ?""", week, week / 2, planned.id.value());
        }
        Browser amina = planned.school.browser(Solbakken.STAFF.getFirst());

        List<String> seen = new ArrayList<>();
        int pages = 0;
        for (Answer page = amina.get("/meetings"); page != null; page = older(amina, page)) {
            List<String> titles = page.page().select(".meeting-line strong").eachText();
            assertThat(titles.contains("Elevundersøkelsen")).as("what comes stands on the first page only").isEqualTo(pages == 0);
            seen.addAll(titles.stream().filter(title -> title.startsWith("Møte ")).toList());
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(HELD).doesNotHaveDuplicates();
        List<Integer> hours = seen.stream().map(title -> Integer.parseInt(title.substring(5)) / 2).toList();
        assertThat(hours).isSorted();
    }

    private static Answer older(Browser who, Answer page) {
        return page.page().select("a[href^=/meetings?before=]").stream().findFirst()
                .map(link -> who.get(link.attr("href"))).orElse(null);
    }
}
