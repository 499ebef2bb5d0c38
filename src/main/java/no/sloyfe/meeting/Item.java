package no.sloyfe.meeting;

import no.sloyfe.method.Method;
import no.sloyfe.method.Tailoring;
import org.jspecify.annotations.Nullable;

/**
 * One line of the programme.
 *
 * @param position 0, 1, 2 …
 * @param minutes 1–480
 * @param method frozen when the meeting started, before that as the library has it, tailored; null: talk without a method
 * @param tailoring what the planner changed in the library's method for this item
 */
public record Item(
        ItemId id,
        int position,
        int minutes,
        String title,
        String goal,
        String question,
        ItemKind kind,
        @Nullable Method method,
        @Nullable String methodId,
        Tailoring tailoring,
        Ending ends) {}
