package no.sloyfe.method;

import java.util.List;

/**
 * What a method is wanted for: the item's purpose and minutes, the people, and what has gone before.
 *
 * @param earlier the programme's earlier items that have a method, the nearest first
 * @param prepared whether people prepare something for this item
 */
public record Occasion(Purpose purpose, int minutes, Crowd crowd, List<Earlier> earlier, boolean prepared) {

    /** An item that came before, with its method as it is run. */
    public record Earlier(String title, Method method) {}

    public Occasion {
        earlier = List.copyOf(earlier);
    }
}
