package no.sloyfe.bench.grouping;

/** A group, as the yardstick sees it. */
public record Table(int number) {}
