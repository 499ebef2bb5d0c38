package no.sloyfe.meeting.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the plan tells of one preparation task: what it takes and what it is for. */
public record Preparation(UUID id, String title, int minutes, @Nullable String feeds, int ready) {}
