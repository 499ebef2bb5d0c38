package no.sloyfe.room;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The things on a table, each with those it hangs together with and those it could be linked to (domain.md, M13). */
public record Ties(List<Knot> knots) {

    public record Knot(Contribution thing, List<Contribution> linked, List<Contribution> others) {}

    public static Ties of(Picture picture, @Nullable UUID circle) {
        List<Contribution> things = picture.sorted(circle).things();
        return new Ties(things.stream().map(thing -> {
            List<UUID> with = picture.tally().linkedWith(thing.id(), circle);
            return new Knot(thing, things.stream().filter(each -> with.contains(each.id())).toList(),
                    things.stream().filter(each -> !each.id().equals(thing.id()) && !with.contains(each.id())).toList());
        }).toList());
    }

    /** How many things of the item one hangs together with. */
    public static int count(Picture picture, UUID thing, @Nullable UUID circle) {
        return picture.tally().linkedWith(thing, circle).size();
    }
}
