package no.sloyfe.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sloyfe.access.Caller;
import no.sloyfe.home.MyPageSection;
import org.springframework.stereotype.Component;

/** The meetings that come next, on a member's own page. */
@Component
class ComingSection implements MyPageSection {

    private static final int MOST = 5;
    private static final Duration LATE = Duration.ofHours(12);

    private final Meetings meetings;
    private final Clock clock;

    ComingSection(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Section> of(Caller.Member member) {
        Instant earliest = clock.instant().minus(LATE);
        List<Meeting> coming = meetings.coming(member).stream()
                .filter(meeting -> meeting.phase().planning() && meeting.startsAt().isAfter(earliest))
                .limit(MOST)
                .toList();
        return coming.isEmpty() ? Optional.empty() : Optional.of(new Section("meeting/coming/list", Map.of("meetings", coming)));
    }
}
