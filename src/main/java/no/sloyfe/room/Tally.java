package no.sloyfe.room;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people have linked, answered and picked in an item.
 *
 * @param shown the circles that see how they answered in the present step
 * @param picks the idea that each participant chose, by the present step
 */
public record Tally(List<Link> links, List<Answered> answers, Set<UUID> shown, Map<UUID, UUID> picks) {

    static final Tally NONE = new Tally(List.of(), List.of(), Set.of(), Map.of());

    public record Link(@Nullable UUID circle, UUID one, UUID other) {

        boolean joins(UUID thing) {
            return one.equals(thing) || other.equals(thing);
        }

        UUID otherThan(UUID thing) {
            return one.equals(thing) ? other : one;
        }
    }

    /** How many in a circle (null: in the room) picked an option in a step. */
    public record Answered(int step, @Nullable UUID circle, String option, int count) {}

    int count(int step, @Nullable UUID circle, String option) {
        return answers.stream().filter(each -> each.step() == step && each.option().equals(option) && Objects.equals(each.circle(), circle))
                .mapToInt(Answered::count).sum();
    }

    /** What hangs together with a thing, in the eyes of one circle. */
    List<UUID> linkedWith(UUID thing, @Nullable UUID circle) {
        return links.stream().filter(each -> Objects.equals(each.circle(), circle) && each.joins(thing))
                .map(each -> each.otherThan(thing)).toList();
    }
}
