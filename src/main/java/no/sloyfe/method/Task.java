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
     * The plenary's list: each gives {@code perTurn} new points and passes the word, {@code most} in all (null: as many as they
     * have). With {@code support}, a point that others have too is merged with theirs and counts how many stand behind it.
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
}
