package no.sloyfe.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.home.MyPageSection;
import org.springframework.stereotype.Component;

/** The meetings that run now, before everything else on a member's own page. */
@Component
public class RunningSection implements MyPageSection {

    private final Meetings meetings;
    private final Access access;

    RunningSection(Meetings meetings, Access access) {
        this.meetings = meetings;
        this.access = access;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Section> of(Caller.Member member) {
        List<Running> running = meetings.running(member).stream()
                .map(meeting -> new Running(meeting, access.meeting(member, meeting.id()).leads()))
                .toList();
        return running.isEmpty() ? Optional.empty() : Optional.of(new Section("meeting/coming/now", Map.of("running", running)));
    }

    /** A meeting that runs, and whether whoever reads of it leads it. */
    public record Running(Meeting meeting, boolean leads) {}
}
