package no.sloyfe.room;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.sloyfe.meeting.Circle;
import no.sloyfe.method.SocialForm;
import org.jspecify.annotations.Nullable;

/** How many of a group's people the word has been with in the present item; a number for the group itself, never who. */
public record Voices(int heard, int here) {

    /** With fewer, a number names people. */
    private static final int LEAST = 3;

    /** Null where there is nothing to tell: no group, too few people, or nobody who has said anything where all speak freely. */
    public static @Nullable Voices of(Picture picture, Circle circle) {
        if (picture.step().form() != SocialForm.GROUP) {
            return null;
        }
        Set<UUID> spoken = picture.spoken().getOrDefault(circle.id(), Set.of());
        var here = circle.seats().stream().map(seat -> picture.people().find(seat.participant().value()))
                .filter(each -> each != null && each.here()).map(Objects::requireNonNull).toList();
        int heard = (int) here.stream().filter(each -> spoken.contains(each.id().value()) || shared(picture, circle, each)).count();
        return here.size() < LEAST || (heard == 0 && !picture.inTurn()) ? null : new Voices(heard, here.size());
    }

    /** Whether somebody has written something the group sees. */
    private static boolean shared(Picture picture, Circle circle, Attendees.Attendee who) {
        return !picture.atCircle(circle.id(), each -> by(each, who) && (each.kind() == Kind.POINT || picture.isSaidToCircle(each))).isEmpty();
    }

    private static boolean by(Contribution it, Attendees.Attendee who) {
        return it.author() != null && (it.author().equals(who.id())
                || (it.origin() == Origin.DEVICE && it.author().equals(who.device())));
    }
}
