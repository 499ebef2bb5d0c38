package no.sloyfe.meeting.people;

import java.util.UUID;

/** A person of the unit, or a team in it with so many people, that can be asked to the meeting. */
public record Choice(UUID id, String name, int people) {}
