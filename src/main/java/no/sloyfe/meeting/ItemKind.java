package no.sloyfe.meeting;

/** What an item is for (domain.md, 3): learning together, practical matters, or a rest. */
public enum ItemKind {
    DEVELOPMENT,
    ADMINISTRATIVE,
    BREAK
}
