package no.sloyfe.followup.promises;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.followup.InterimWorks;
import no.sloyfe.followup.Measures;
import no.sloyfe.followup.Milestones;
import no.sloyfe.followup.Rows;
import no.sloyfe.followup.Typing;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what the last meeting in the loop promised, what became of it, and what is due now. */
@Component
public class LookingBack {

    /** Until the next meeting, as meetings in a loop most often come. */
    private static final int WEEKS = 4;

    private record Last(MeetingId id, String title, Instant startsAt, @Nullable Instant startedAt) {

        LocalDate day() {
            return Meeting.heldAt(startsAt, startedAt).atZone(Words.ZONE).toLocalDate();
        }
    }

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Milestones milestones;
    private final Measures measures;
    private final InterimWorks interimWorks;
    private final Clock clock;

    LookingBack(
            Owned owned, JdbcClient jdbc, Meetings meetings, Milestones milestones, Measures measures,
            InterimWorks interimWorks, Clock clock) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.milestones = milestones;
        this.measures = measures;
        this.interimWorks = interimWorks;
        this.clock = clock;
    }

    /** Empty when no meeting in the loop was held before this one. */
    public Optional<Kept> from(Place place) {
        return owned.read(place.owner().value(), () -> {
            Meeting meeting = meetings.of(place);
            LocalDate today = LocalDate.now(clock.withZone(Words.ZONE));
            LocalDate day = today.isAfter(meeting.day()) ? today : meeting.day();
            return last(place).map(last -> new Kept(
                    meeting.id(), meeting.loop(), today, Typing.workday(today.plusWeeks(WEEKS)), last.title(),
                    last.day(),
                    milestones.upTo(place, meeting.loop(), last.id(), last.startsAt()),
                    measures.upTo(place, meeting.loop(), last.id(), last.startsAt(), day),
                    interimWorks.of(place, last.id()),
                    interimWorks.picked(place, last.id())));
        });
    }

    /** One that was held ahead of its day is earlier than its plan says. */
    private Optional<Last> last(Place place) {
        return jdbc.sql("""
                        select earlier.id, earlier.title, earlier.starts_at, earlier.started_at
                        from meeting earlier join meeting this on this.loop_id = earlier.loop_id
                        where this.id = :meeting and earlier.id <> this.id and earlier.phase in ('CLOSED', 'FOLLOWED_UP')
                          and least(earlier.starts_at, earlier.started_at) <= this.starts_at
                        order by least(earlier.starts_at, earlier.started_at) desc, earlier.id desc
                        limit 1""")
                .param("meeting", place.meeting().value())
                .query((row, number) -> new Last(
                        new MeetingId(row.getObject("id", UUID.class)), row.getString("title"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(), Rows.instant(row, "started_at")))
                .optional();
    }
}
