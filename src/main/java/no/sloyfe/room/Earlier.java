package no.sloyfe.room;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.method.Input;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Task;
import org.jspecify.annotations.Nullable;

/** What a participant's circle wrote before the present step and that does not lie before them in it. */
public record Earlier(List<Piece> pieces) {

    /** So many stand open; more are folded away until somebody wants them. */
    private static final int FEW = 3;

    /** @param ways how it can be chosen as a point of the circle's, where points are chosen */
    public record Piece(Contribution thing, List<Contribution> remarks, List<Basis.Way> ways) {}

    static Earlier of(Picture picture, @Nullable Circle circle, @Nullable Circle group) {
        if (!picture.running() || (circle == null && group == null)) {
            return new Earlier(List.of());
        }
        Set<UUID> circles = Stream.of(circle, group).filter(Objects::nonNull).map(Circle::id).collect(Collectors.toSet());
        Run now = picture.station().run();
        Set<Contribution> lying = lying(picture, circle);
        List<Contribution> things = among(picture, circles, picture.item().id(), each -> each.run().step() < now.step());
        if (things.isEmpty() && picture.step().input() instanceof Input.EarlierItem) {
            things = picture.materialAt(picture.station()).earlierItems().stream()
                    .map(item -> among(picture, circles, item.id(), _ -> true))
                    .filter(some -> !some.isEmpty()).findFirst().orElse(List.of());
        }
        return new Earlier(things.stream().filter(each -> !lying.contains(each)).map(each -> piece(picture, each, circle)).toList());
    }

    public boolean few() {
        return pieces.size() <= FEW;
    }

    /** Points and lists of the circles, and what their members said to each other in them, oldest first. */
    private static List<Contribution> among(Picture picture, Set<UUID> circles, ItemId item, Predicate<Contribution> which) {
        Predicate<Contribution> seen = each -> each.kind() == Kind.POINT || picture.isSaidToCircle(each);
        return circles.stream().flatMap(circle -> picture.written().at(circle, item, which.and(seen)).stream())
                .sorted(Comparator.comparingLong(Contribution::createdRevision)).toList();
    }

    private static Set<Contribution> lying(Picture picture, @Nullable Circle circle) {
        boolean plenary = picture.step().form() == SocialForm.PLENARY;
        return plenary && picture.task() instanceof Task.Gather ? Set.of()
                : new HashSet<>(picture.input(plenary || circle == null ? null : circle.id()));
    }

    private static Piece piece(Picture picture, Contribution thing, @Nullable Circle circle) {
        List<Basis.Way> ways = picture.task() instanceof Task.Points points && circle != null
                ? Basis.ways(picture, circle.id(), points, thing) : List.of();
        return new Piece(thing, picture.remarksOn(thing.id()), ways);
    }
}
