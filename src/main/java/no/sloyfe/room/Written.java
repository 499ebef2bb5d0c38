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

    private Written(Written before) {
        byId.putAll(before.byId);
        byItem = new HashMap<>(before.byItem);
        byAuthor.putAll(before.byAuthor);
        byCircle.putAll(before.byCircle);
    }

    /** The same after something was written, changed or withdrawn; what is not touched is shared with this. */
    Written with(Contributions.Since since) {
        if (since.standing().isEmpty() && since.gone().isEmpty()) {
            return this;
        }
        Written now = new Written(this);
        since.gone().forEach(now::remove);
        since.standing().forEach(each -> {
            now.remove(each.id());
            now.add(each);
        });
        return now;
    }

    private void remove(UUID id) {
        Contribution was = byId.remove(id);
        if (was != null) {
            byItem.computeIfPresent(was.run().item(), (_, all) -> without(all, was));
            if (was.author() != null) {
                byAuthor.computeIfPresent(was.author(), (_, all) -> without(all, was));
            }
            byCircle.computeIfPresent(was.circle(), (_, all) -> without(all, was));
        }
    }

    private void add(Contribution it) {
        byId.put(it.id(), it);
        byItem.merge(it.run().item(), List.of(it), Written::together);
        if (it.author() != null) {
            byAuthor.merge(it.author(), List.of(it), Written::together);
        }
        byCircle.merge(it.circle(), List.of(it), Written::together);
    }

    private static @Nullable List<Contribution> without(List<Contribution> all, Contribution one) {
        List<Contribution> rest = all.stream().filter(each -> !each.id().equals(one.id())).toList();
        return rest.isEmpty() ? null : rest;
    }

    /** What is new is nearly always the latest. */
    private static List<Contribution> together(List<Contribution> all, List<Contribution> one) {
        List<Contribution> now = new ArrayList<>(all);
        int at = now.size();
        while (at > 0 && now.get(at - 1).createdRevision() > one.getFirst().createdRevision()) {
            at--;
        }
        now.addAll(at, one);
        return now;
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
