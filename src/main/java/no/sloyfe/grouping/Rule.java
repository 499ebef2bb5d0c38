package no.sloyfe.grouping;

import java.util.Set;
import java.util.UUID;

/** Something that the groups must keep to, whatever it costs. People named here who do not come are passed over. */
public sealed interface Rule {

    /** No two of these in one group. */
    record Apart(Set<UUID> people) implements Rule {
        public Apart {
            people = Set.copyOf(people);
        }
    }

    /** All of these in one group. */
    record Together(Set<UUID> people) implements Rule {
        public Together {
            people = Set.copyOf(people);
        }
    }

    /**
     * A seat that is settled beforehand.
     *
     * @param group the group's place in the list, from 0
     */
    record Fixed(UUID person, int group) implements Rule {
        public Fixed {
            if (group < 0) {
                throw new IllegalArgumentException("Group " + group);
            }
        }
    }

    /** Somebody used to leading talk in every group ({@link Person#leadsTalk()}). */
    record LedTalk() implements Rule {}
}
