package no.sloyfe.grouping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who sat together in one earlier meeting, and who had which role. */
public record Past(List<Set<UUID>> groups, Map<UUID, Role> roles) {

    public Past {
        groups = List.copyOf(groups);
        roles = Map.copyOf(roles);
    }
}
