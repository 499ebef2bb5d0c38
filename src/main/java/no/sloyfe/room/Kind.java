package no.sloyfe.room;

import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Step;

/**
 * How far a contribution has come: written for oneself or one's circle, agreed by a group, on the plenary list; or a remark on
 * one of these.
 */
public enum Kind {
    NOTE,
    POINT,
    PLENARY,
    REMARK;

    /** What those who sit together in a step write for each other. */
    static Kind shared(Step step) {
        return step.form() == SocialForm.PLENARY ? PLENARY : POINT;
    }
}
