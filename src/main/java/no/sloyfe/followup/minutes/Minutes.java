package no.sloyfe.followup.minutes;

import java.util.List;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.followup.Decisions;
import no.sloyfe.followup.InterimWorks;
import no.sloyfe.followup.Measures;
import no.sloyfe.followup.Milestones;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Participant;
import no.sloyfe.meeting.Participants;
import no.sloyfe.meeting.Programme;
import org.springframework.stereotype.Component;

/** Makes the minutes from what happened. */
@Component
class Minutes {

    private final Owned owned;
    private final Meetings meetings;
    private final Participants participants;
    private final Programme programme;
    private final Findings findings;
    private final Decisions decisions;
    private final Measures measures;
    private final Milestones milestones;
    private final InterimWorks interimWorks;
    private final Approvals approvals;

    Minutes(
            Owned owned, Meetings meetings, Participants participants, Programme programme, Findings findings,
            Decisions decisions, Measures measures, Milestones milestones, InterimWorks interimWorks, Approvals approvals) {
        this.owned = owned;
        this.meetings = meetings;
        this.participants = participants;
        this.programme = programme;
        this.findings = findings;
        this.decisions = decisions;
        this.measures = measures;
        this.milestones = milestones;
        this.interimWorks = interimWorks;
        this.approvals = approvals;
    }

    MinutesView of(Place place, String language) {
        return owned.read(place.owner().value(), () -> {
            List<Item> items = programme.of(place);
            return new MinutesView(
                    meetings.of(place),
                    meetings.leaders(place),
                    participants.of(place).stream().filter(Participant::joined).map(Participant::name).toList(),
                    items,
                    findings.of(place, items, language),
                    findings.reflections(place, items, language),
                    decisions.of(place),
                    measures.of(place),
                    milestones.of(place),
                    interimWorks.of(place),
                    approvals.of(place),
                    place.leads());
        });
    }
}
