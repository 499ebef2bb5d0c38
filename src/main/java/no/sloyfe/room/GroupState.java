package no.sloyfe.room;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.Seat;
import no.sloyfe.method.SocialForm;
import org.jspecify.annotations.Nullable;

/**
 * How a circle is doing in the present step, for those who lead: numbers, never who.
 *
 * @param company where somebody who is alone in a group that should talk together can move; null when nobody is
 */
public record GroupState(Circle circle, Mood mood, int points, int ready, int here, @Nullable Circle company) {

    public enum Mood { READY, WRITING, SILENT, LISTENING, EMPTY }

    static List<GroupState> of(Picture picture) {
        Map<UUID, Integer> points = new HashMap<>();
        Set<UUID> wrote = new HashSet<>(); // circles and people
        for (Contribution each : picture.inItem(_ -> true)) {
            if (each.kind() == Kind.POINT && each.circle() != null) {
                points.merge(each.circle(), 1, Integer::sum);
            }
            if (each.run().equals(picture.station().run())) {
                if (each.circle() != null) {
                    wrote.add(each.circle());
                }
                if (each.author() != null) {
                    wrote.add(each.author().value());
                }
            }
        }
        List<Circle> circles = picture.circles().isEmpty() ? picture.groups() : picture.circles();
        return circles.stream().map(circle -> of(picture, circle, points.getOrDefault(circle.id(), 0), wrote)).toList();
    }

    private static GroupState of(Picture picture, Circle circle, int points, Set<UUID> wrote) {
        List<ParticipantId> people = circle.seats().stream().map(Seat::participant).toList();
        List<ParticipantId> here = people.stream().filter(picture.people()::isHere).toList();
        int ready = (int) here.stream().filter(each -> picture.ready().contains(each.value())).count();
        boolean writing = wrote.contains(circle.id()) || people.stream().anyMatch(each -> wrote.contains(each.value()));
        Mood mood = here.isEmpty() ? Mood.EMPTY : ready >= here.size() ? Mood.READY : writing ? Mood.WRITING
                : picture.step().form() == SocialForm.PLENARY ? Mood.LISTENING : Mood.SILENT;
        return new GroupState(circle, mood, points, ready, here.size(), picture.companyFor(circle).orElse(null));
    }
}
