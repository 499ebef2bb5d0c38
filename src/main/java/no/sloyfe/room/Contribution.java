package no.sloyfe.room;

import java.util.Arrays;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.method.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Something a participant wrote in a step, or a group agreed on.
 *
 * @param author null where the step is anonymous, or it came from paper
 * @param circle where it was said or agreed; null: alone, in plenary or anonymous
 * @param text null when withdrawn or erased
 */
public record Contribution(
        UUID id,
        Run run,
        Kind kind,
        @Nullable ParticipantId author,
        byte @Nullable [] secretHash,
        @Nullable UUID circle,
        @Nullable String slot,
        @Nullable String text,
        Origin origin,
        long createdRevision,
        long revision) {

    public boolean withdrawn() {
        return text == null;
    }

    /**
     * Whether somebody may change or withdraw it while its step is open: their own; on the plenary list also who leads; what a
     * circle agreed on also those who sit in it, save remarks and, while people search, ideas. What came from paper has no
     * writer: any of the circle, or who leads.
     *
     * @param sits whether they sit in the circle it belongs to
     */
    boolean mayBeChangedBy(Sender sender, Stance stance, boolean sits) {
        ParticipantId who = sender.participant();
        boolean own = author != null ? author.equals(who)
                : secretHash != null && Arrays.equals(secretHash, sender.secretHash(run));
        return origin == Origin.PAPER ? sits || sender.place().leads() : switch (kind) {
            case NOTE -> own;
            case REMARK -> own;
            case POINT -> own || (sits && stance != Stance.SEARCH);
            case PLENARY -> own || sender.place().leads() || (sits && stance != Stance.SEARCH);
        };
    }
}
