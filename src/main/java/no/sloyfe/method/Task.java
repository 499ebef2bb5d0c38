package no.sloyfe.method;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step leaves behind. */
public sealed interface Task {

    /** What a contribution to the step can be; empty when all are of one kind. */
    default List<Slot> slots() {
        return List.of();
    }

    /** Talk only; nothing is written. */
    record Talk() implements Task {}

    /**
     * Each writes own notes, at most {@code max} of them. With {@code carry}, the most important from the last partner goes
     * on to the next (domain.md, M05).
     */
    record Notes(List<Slot> slots, @Nullable Integer max, boolean carry) implements Task {
        public Notes {
            slots = List.copyOf(slots);
        }
    }

    /** The group (or pair, or trio) agrees on at most {@code max} points made from its members' notes; links are kept. */
    record Points(int max, List<Slot> slots) implements Task {
        public Points {
            slots = List.copyOf(slots);
        }
    }

    /**
     * A list that everybody writes on. In plenary it is the room's: going in turn, each gives {@code perTurn} new points and passes
     * the word, {@code most} in all (null: as many as they have); with {@code support}, a point that others have too is merged with
     * theirs and counts how many stand behind it. In a circle it is the circle's own.
     */
    record Gather(int perTurn, @Nullable Integer most, boolean support, List<Slot> slots) implements Task {
        public Gather {
            slots = List.copyOf(slots);
        }
    }

    /** Each gives at most {@code votes} votes, hidden until all have voted or the leader reveals them. */
    record Vote(int votes) implements Task {}

    /** What came before, and new contributions, are placed into fields. */
    record Sort(List<Slot> fields) implements Task {
        public Sort {
            fields = List.copyOf(fields);
        }

        @Override
        public List<Slot> slots() {
            return fields;
        }
    }

    /** Every idea the step works on gets at least one remark of each kind before the room goes on (domain.md, M12). */
    record Remark(List<Slot> slots) implements Task {
        public Remark {
            slots = List.copyOf(slots);
        }
    }

    /** Things that hang together are linked, two and two (domain.md, M13). */
    record Link() implements Task {}

    /** Things are placed in themes that people name themselves; those that are alike are merged (domain.md, M26). */
    record Cluster() implements Task {

        /** A theme is written like any other thing on the board, as this. */
        public static final Slot THEME = new Slot("theme", null, new Texts("Tema", "Tema", "Theme"), null);

        @Override
        public List<Slot> slots() {
            return List.of(THEME);
        }
    }

    /**
     * Each picks one of the options. Only the spread is shown: a circle's to itself, that of everybody to the room, and not before
     * all have answered (domain.md, M23 and M30).
     */
    record Rate(List<Slot> options) implements Task {
        public Rate {
            options = List.copyOf(options);
        }
    }

    /** Each chooses one of their own notes to try; it becomes their interim work (domain.md, M17). */
    record Pick() implements Task {}
}
