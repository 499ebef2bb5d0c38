package no.sloyfe.room;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.ItemId;

/** Everything written in a meeting that still stands, oldest first. */
public final class Written {

    private final Map<UUID, Contribution> byId = new HashMap<>();
    private final Map<ItemId, List<Contribution>> byItem;
    private final Set<ParticipantId> authors = new HashSet<>();

    Written(List<Contribution> all) {
        byItem = all.stream().collect(Collectors.groupingBy(each -> each.run().item()));
        for (Contribution each : all) {
            byId.put(each.id(), each);
            if (each.author() != null) {
                authors.add(each.author());
            }
        }
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

    /** Whether somebody has written something under their name. */
    boolean anythingBy(ParticipantId who) {
        return authors.contains(who);
    }
}
