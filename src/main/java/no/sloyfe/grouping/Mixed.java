package no.sloyfe.grouping;

import java.util.List;

/** What came of composing groups. */
public sealed interface Mixed {

    record Composed(Composition composition) implements Mixed {}

    /**
     * The rules cannot hold together. When the one that each clash proposes is dropped, they can.
     *
     * @param clashes at least one
     */
    record Impossible(List<Clash> clashes) implements Mixed {
        public Impossible {
            clashes = List.copyOf(clashes);
        }
    }
}
