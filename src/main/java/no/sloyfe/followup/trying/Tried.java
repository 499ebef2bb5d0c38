package no.sloyfe.followup.trying;

/** What somebody chose to try, and the loop whose next meeting will ask. */
public record Tried(String what, String loopName) {}
