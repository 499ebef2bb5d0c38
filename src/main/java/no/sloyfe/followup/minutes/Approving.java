package no.sloyfe.followup.minutes;

import java.time.Clock;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Meetings;
import org.springframework.stereotype.Component;

/** Approves the minutes and tells those who took part where they are. */
@Component
class Approving {

    private final Owned owned;
    private final Meetings meetings;
    private final Approvals approvals;
    private final Clock clock;

    Approving(Owned owned, Meetings meetings, Approvals approvals, Clock clock) {
        this.owned = owned;
        this.meetings = meetings;
        this.approvals = approvals;
        this.clock = clock;
    }

    void approve(Place place, String note, String address) {
        owned.write(place.owner().value(), () -> {
            meetings.locked(place);
            approvals.note(place, note);
            approvals.approve(place, clock.instant());
        });
    }
}
