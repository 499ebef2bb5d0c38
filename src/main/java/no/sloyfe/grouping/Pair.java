package no.sloyfe.grouping;

import java.util.UUID;

/** Two people, in no order. */
public record Pair(UUID one, UUID other) {

    public Pair {
        if (one.equals(other)) {
            throw new IllegalArgumentException("Nobody makes a pair with oneself");
        }
        if (one.compareTo(other) > 0) {
            UUID first = one;
            one = other;
            other = first;
        }
    }
}
