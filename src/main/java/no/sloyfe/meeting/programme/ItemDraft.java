package no.sloyfe.meeting.programme;

import no.sloyfe.meeting.Ending;
import no.sloyfe.meeting.ItemKind;
import org.jspecify.annotations.Nullable;

/** What a planner writes about one item. */
public record ItemDraft(
        int minutes, String title, String goal, String question, ItemKind kind, @Nullable String methodId, Ending ends) {}
