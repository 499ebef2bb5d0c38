package no.sloyfe.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Contributions that a desk has looked up, and those that many write at once, gathered until they are written down together. */
final class Sheaf {

    private final Map<UUID, Optional<Contribution>> known = new HashMap<>();
    private List<Contribution> gathered = new ArrayList<>();
    private boolean gathers;

    /** From now on what is new is gathered. */
    void gather() {
        gathers = true;
    }

    boolean gathers() {
        return gathers;
    }

    boolean knows(UUID id) {
        return known.containsKey(id);
    }

    Optional<Contribution> find(UUID id) {
        return known.getOrDefault(id, Optional.empty());
    }

    /** Those asked for that are not there are known not to be. */
    void learn(Collection<UUID> asked, List<Contribution> there) {
        asked.forEach(id -> known.put(id, Optional.empty()));
        there.forEach(each -> known.put(each.id(), Optional.of(each)));
    }

    void lay(Contribution it) {
        gathered.add(it);
        known.put(it.id(), Optional.of(it));
    }

    /** It has changed, or is about to. */
    void forget(UUID id) {
        known.remove(id);
    }

    List<Contribution> take() {
        List<Contribution> taken = gathered;
        gathered = new ArrayList<>();
        return taken;
    }
}
