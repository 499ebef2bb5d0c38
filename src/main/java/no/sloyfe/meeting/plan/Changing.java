package no.sloyfe.meeting.plan;

import java.time.ZoneOffset;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.MeetingCancelled;
import no.sloyfe.meeting.MeetingMoved;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Phase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes what a planned meeting is, cancels it or takes it away. Each says whether the meeting's phase allowed it. */
@Component
public class Changing {

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final ApplicationEventPublisher events;

    Changing(Owned owned, JdbcClient jdbc, Meetings meetings, ApplicationEventPublisher events) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.events = events;
    }

    boolean facts(Place place, FactsDraft draft) {
        return owned.write(place.owner().value(), () -> {
            Meeting before = meetings.locked(place);
            if (!before.phase().planning()) {
                return false;
            }
            jdbc.sql("""
                            update meeting
                            set title = :title, purpose = :purpose, result = :result, place = :place, starts_at = :start,
                                minutes = :minutes, group_size = :size
                            where id = :id""")
                    .param("title", draft.title())
                    .param("purpose", draft.purpose())
                    .param("result", draft.result())
                    .param("place", draft.place())
                    .param("start", draft.startsAt().atOffset(ZoneOffset.UTC))
                    .param("minutes", draft.minutes())
                    .param("size", draft.groupSize())
                    .param("id", place.meeting().value())
                    .update();
            if (before.phase() == Phase.INVITED
                    && !draft.sameCalendarEntry(before.title(), before.place(), before.startsAt(), before.minutes())) {
                events.publishEvent(new MeetingMoved(place));
            }
            return true;
        });
    }

    /** Groups of another size, so that an item fits its time. */
    boolean groupSize(Place place, int size) {
        return owned.write(place.owner().value(), () -> meetings.locked(place).phase().planning()
                && jdbc.sql("update meeting set group_size = :size where id = :id")
                                .param("size", size)
                                .param("id", place.meeting().value())
                                .update() == 1);
    }

    /** What will not be held stays to be seen; nobody is asked to it any more. */
    boolean cancel(Place place) {
        return owned.write(place.owner().value(), () -> {
            Phase before = meetings.locked(place).phase();
            if (before == Phase.CANCELLED) {
                return true;
            }
            if (!before.planning()) {
                return false;
            }
            jdbc.sql("update meeting set phase = 'CANCELLED' where id = :id").param("id", place.meeting().value()).update();
            if (before == Phase.INVITED) {
                events.publishEvent(new MeetingCancelled(place));
            }
            return true;
        });
    }

    /** Only while nobody has been told of it; a loop that held nothing else goes with it. */
    boolean delete(Place place) {
        return owned.write(place.owner().value(), () -> {
            Meeting meeting = meetings.locked(place);
            if (meeting.phase() != Phase.PLANNED) {
                return false;
            }
            jdbc.sql("delete from meeting where id = :id").param("id", place.meeting().value()).update();
            jdbc.sql("delete from loop where id = :id and not exists (select from meeting where loop_id = :id)")
                    .param("id", meeting.loop().value())
                    .update();
            return true;
        });
    }
}
