package no.sloyfe.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.ItemId;
import org.jspecify.annotations.Nullable;

/** Everything written in a meeting that still stands, oldest first. */
public final class Written {

    private final Map<UUID, Contribution> byId = new HashMap<>();
    private final Map<ItemId, List<Contribution>> byItem;
    private final Map<ParticipantId, List<Contribution>> byAuthor = new HashMap<>();
    private final Map<@Nullable UUID, List<Contribution>> byCircle = new HashMap<>();

    Written(List<Contribution> all) {
        byItem = all.stream().collect(Collectors.groupingBy(each -> each.run().item()));
        for (Contribution each : all) {
            byId.put(each.id(), each);
            if (each.author() != null) {
                byAuthor.computeIfAbsent(each.author(), _ -> new ArrayList<>()).add(each);
            }
            byCircle.computeIfAbsent(each.circle(), _ -> new ArrayList<>()).add(each);
        }
    }

    /** The same after something was written, changed or withdrawn. */
    Written with(Contributions.Since since) {
        if (since.standing().isEmpty() && since.gone().isEmpty()) {
            return this;
        }
        Map<UUID, Contribution> now = new HashMap<>(byId);
        since.gone().forEach(now::remove);
        since.standing().forEach(each -> now.put(each.id(), each));
        return new Written(now.values().stream().sorted(Comparator.comparingLong(Contribution::createdRevision)).toList());
    }

    Optional<Contribution> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Contribution> in(ItemId item, Predicate<Contribution> which) {
        return byItem.getOrDefault(item, List.of()).stream().filter(which).toList();
    }

    List<Contribution> in(ItemId item, Kind kind) {
        return in(item, each -> each.kind() == kind);
    }

    boolean any(ItemId item, Kind kind) {
        return byItem.getOrDefault(item, List.of()).stream().anyMatch(each -> each.kind() == kind);
    }

    /** What somebody wrote under their name in an item. */
    List<Contribution> by(ParticipantId who, ItemId item, Predicate<Contribution> which) {
        return byAuthor.getOrDefault(who, List.of()).stream().filter(each -> each.run().item().equals(item) && which.test(each)).toList();
    }

    /** What a circle may have before it in an item: what was written there, and what was written in none; (null) everything. */
    List<Contribution> before(@Nullable UUID circle, ItemId item, Predicate<Contribution> which) {
        return circle == null ? in(item, which)
                : Stream.concat(at(circle, item, which).stream(), at(null, item, which).stream())
                        .sorted(Comparator.comparingLong(Contribution::createdRevision)).toList();
    }

    /** What was written in a circle, or in none, in an item. */
    List<Contribution> at(@Nullable UUID circle, ItemId item, Predicate<Contribution> which) {
        return byCircle.getOrDefault(circle, List.of()).stream().filter(each -> each.run().item().equals(item) && which.test(each)).toList();
    }

    /** Whether somebody has written something under their name. */
    boolean anythingBy(ParticipantId who) {
        return byAuthor.containsKey(who);
    }
}
