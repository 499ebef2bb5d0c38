package no.sloyfe.meeting.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import no.sloyfe.access.Access;
import no.sloyfe.access.Callers;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Circles;
import no.sloyfe.meeting.Gatherings;
import no.sloyfe.meeting.Gatherings.ToSeat;
import no.sloyfe.meeting.PlannedMeeting;
import no.sloyfe.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SloyfeTest
class EarlierCompanyTest {

    private static final List<String> COLLEAGUES = List.of("Jonas Berg", "Leila Amiri", "Per Ås", "Ingrid Øyen", "Mette Lund");

    @Autowired ApplicationContext program;
    @Autowired Owned owned;
    @Autowired Ids ids;
    @Autowired Gatherings gatherings;
    @Autowired Circles circles;

    private PlannedMeeting meeting;
    private Place place;

    @BeforeEach
    void a_meeting_with_groups() {
        meeting = new PlannedMeeting(program);
        var kari = meeting.school.browser(Solbakken.LEADER);
        place = program.getBean(Access.class)
                .lead(program.getBean(Callers.class).of(kari.cookies(), false, Language.NB).orElseThrow(), meeting.id);
        circles.compose(place, 1);
    }

    /** Every third without groups; each day but the first has two that began at the same time. */
    @Test
    void the_twelve_latest_meetings_with_groups_are_company_and_the_page_shows_what_composing_knows() {
        Map<String, Integer> expected = new HashMap<>();
        int known = 0;
        for (int back = 0; back < 45; back++) {
            String colleague = COLLEAGUES.get(back % COLLEAGUES.size());
            boolean grouped = back % 3 != 1;
            earlier(1 + back / 2, grouped ? List.of("Amina Hassan", colleague) : List.of());
            if (grouped && known < 12) {
                expected.merge(colleague, 24 - 2 * known++, Integer::sum);
            }
        }
        ToSeat whole = read(gatherings::of);
        COLLEAGUES.forEach(colleague -> assertThat(company(whole, colleague)).as(colleague).isEqualTo(expected.get(colleague)));
        same(whole, read(gatherings::seated));
    }

    @Test
    void meetings_without_groups_count_among_the_forty_that_are_looked_back_at() {
        for (int back = 1; back <= 38; back++) {
            earlier(back, List.of());
        }
        earlier(39, List.of("Amina Hassan", "Jonas Berg"));
        earlier(40, List.of("Amina Hassan", "Leila Amiri"));
        earlier(41, List.of("Amina Hassan", "Per Ås"));
        ToSeat whole = read(gatherings::of);
        assertThat(company(whole, "Jonas Berg")).isEqualTo(24);
        assertThat(company(whole, "Leila Amiri")).isEqualTo(22);
        assertThat(company(whole, "Per Ås")).isZero();
        same(whole, read(gatherings::seated));
    }

    private void same(ToSeat whole, ToSeat seated) {
        Standing composed = Standing.of(whole, circles.of(place), OptionalInt.empty());
        Standing page = Standing.of(seated, circles.of(place), OptionalInt.empty());
        assertThat(seated.fingerprint()).isEqualTo(whole.fingerprint());
        assertThat(page.cost()).isEqualTo(composed.cost());
        assertThat(page.again()).isEqualTo(composed.again());
        page.people().forEach(each -> assertThat(page.moves(each.id())).isEqualTo(composed.moves(each.id())));
    }

    private int company(ToSeat who, String colleague) {
        return who.gathering().history().company(who.key(meeting.participant("Amina Hassan")), who.key(meeting.participant(colleague)));
    }

    private ToSeat read(Function<Place, ToSeat> looked) {
        return owned.read(place.owner().value(), () -> looked.apply(place));
    }

    /** A closed meeting so many days before, at which these sat together; of two on a day the one made first comes first. */
    private void earlier(int days, List<String> together) {
        UUID id = ids.next();
        meeting.change("""
                insert into meeting (id, owner_id, unit_id, loop_id, title, starts_at, language, phase, join_code, created_by, created)
                select ?, owner_id, unit_id, loop_id, title, starts_at - make_interval(days => ?), language, 'CLOSED', 'OLD', created_by, created
                from meeting where id = ?""", id, days, meeting.id.value());
        if (!together.isEmpty()) {
            UUID circle = ids.next();
            meeting.change("insert into circle (id, owner_id, meeting_id, form, number) values (?, ?, ?, 'GROUP', 1)",
                    circle, place.owner().value(), id);
            for (String name : together) {
                UUID participant = ids.next();
                meeting.change("insert into participant (id, owner_id, meeting_id, person_id, name) values (?, ?, ?, ?, ?)",
                        participant, place.owner().value(), id, meeting.school.person(name).value(), name);
                meeting.change("insert into seat (owner_id, meeting_id, circle_id, participant_id, role) values (?, ?, ?, ?, 'CHAIR')",
                        place.owner().value(), id, circle, participant);
            }
        }
    }
}
