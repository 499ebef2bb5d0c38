package no.sloyfe.followup.closure;

import java.time.Clock;
import java.time.ZoneOffset;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends a meeting that runs; ending one that is over changes nothing. */
@Component
class Closing {

    private final Owned owned;
    private final Meetings meetings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Closing(Owned owned, Meetings meetings, JdbcClient jdbc, Clock clock) {
        this.owned = owned;
        this.meetings = meetings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void close(Place place) {
        owned.write(place.owner().value(), () -> {
            Meeting meeting = meetings.locked(place);
            if (meeting.phase() == Phase.RUNNING) {
                jdbc.sql("update meeting set phase = 'CLOSED', closed_at = :at where id = :meeting")
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("meeting", place.meeting().value())
                        .update();
            }
        });
    }
}
