package no.sloyfe.room;

import java.util.List;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.Seat;
import no.sloyfe.method.SocialForm;

/** How a circle is doing in the present step, for those who lead: numbers, never who. */
public record GroupState(Circle circle, Mood mood, int points, int ready, int here) {

    public enum Mood { READY, WRITING, SILENT, LISTENING, EMPTY }

    static List<GroupState> of(Picture picture) {
        List<Circle> circles = picture.circles().isEmpty() ? picture.groups() : picture.circles();
        return circles.stream().map(circle -> of(picture, circle)).toList();
    }

    private static GroupState of(Picture picture, Circle circle) {
        List<ParticipantId> people = circle.seats().stream().map(Seat::participant).toList();
        int here = (int) picture.here().stream().filter(each -> people.contains(each.id())).count();
        int ready = (int) picture.here().stream().filter(each -> people.contains(each.id()) && picture.ready().contains(each.id().value())).count();
        int points = picture.pointsOf(circle.id()).size();
        boolean wrote = !picture.inItem(each -> each.run().equals(picture.station().run())
                && (circle.id().equals(each.circle()) || (each.author() != null && people.contains(each.author())))).isEmpty();
        Mood mood = here == 0 ? Mood.EMPTY : ready >= here ? Mood.READY : wrote ? Mood.WRITING
                : picture.step().form() == SocialForm.PLENARY ? Mood.LISTENING : Mood.SILENT;
        return new GroupState(circle, mood, points, ready, here);
    }
}
