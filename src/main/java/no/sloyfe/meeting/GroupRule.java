package no.sloyfe.meeting;

import java.util.List;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * Something that the groups of a meeting must keep to.
 *
 * @param number the group of a fixed seat, from 1; null for other kinds
 */
public record GroupRule(UUID id, Kind kind, @Nullable Integer number, List<Named> people) {

    /** What is asked for. */
    public enum Kind {
        APART,
        TOGETHER,
        FIXED,
        /** Somebody used to leading talk in each group. */
        LED_TALK
    }

    /** A participant that a rule is about. */
    public record Named(ParticipantId id, String name) {}

    public GroupRule {
        people = List.copyOf(people);
    }

    public List<String> names() {
        return people.stream().map(Named::name).toList();
    }
}
