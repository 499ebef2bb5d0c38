package no.sloyfe.bench.grouping;

/** Two people to be kept together, or apart. */
public record Tie(int one, int other, boolean together) {}
