package no.sloyfe.meeting.preparation;

/** A field as it stands in the form of a task, stored or just written. */
public record FieldRow(String id, String slot, String label) {}
