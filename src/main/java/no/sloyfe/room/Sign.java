package no.sloyfe.room;

import java.util.List;
import java.util.stream.Stream;
import no.sloyfe.meeting.GroupRole;

/** What a role may quietly say to its own group, without saying it aloud. */
public enum Sign {
    HALF_TIME(GroupRole.TIMEKEEPER),
    TWO_MINUTES(GroupRole.TIMEKEEPER),
    ROUND_OFF(GroupRole.TIMEKEEPER),
    BACK_TO_THE_MATTER(GroupRole.TOPIC_KEEPER);

    private final GroupRole role;

    Sign(GroupRole role) {
        this.role = role;
    }

    GroupRole role() {
        return role;
    }

    public static List<Sign> of(GroupRole role) {
        return Stream.of(values()).filter(sign -> sign.role == role).toList();
    }
}
