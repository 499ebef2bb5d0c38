package no.sloyfe.meeting;

import java.util.List;

/** How the minutes are shared between learning, practical matters and rest (domain.md, H2). */
public record Shares(int development, int administrative, int rest) {

    public static Shares of(List<Item> items) {
        return new Shares(
                minutes(items, ItemKind.DEVELOPMENT),
                minutes(items, ItemKind.ADMINISTRATIVE),
                minutes(items, ItemKind.BREAK));
    }

    /** Breaks belong to neither. */
    public int work() {
        return development + administrative;
    }

    private static int minutes(List<Item> items, ItemKind kind) {
        return items.stream().filter(item -> item.kind() == kind).mapToInt(Item::minutes).sum();
    }
}
