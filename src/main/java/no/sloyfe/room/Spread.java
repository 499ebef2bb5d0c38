package no.sloyfe.room;

import java.util.List;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Seat;
import no.sloyfe.method.Slot;
import no.sloyfe.method.Task;
import org.jspecify.annotations.Nullable;

/**
 * How a circle, or (circle null) the room, answered; never who.
 *
 * @param options as the method has them
 * @param counts how many picked each; empty while it is hidden
 * @param few all have answered, and they are too few to show without showing who
 */
public record Spread(List<Slot> options, List<Integer> counts, int answered, int here, boolean few) {

    /** With fewer answers one could tell whose is whose. */
    private static final int LEAST = 3;

    public boolean shown() {
        return !counts.isEmpty();
    }

    /** Of the present step. */
    public static Spread of(Picture picture, @Nullable UUID circle) {
        List<UUID> people = circle == null ? picture.here().stream().map(each -> each.id().value()).toList()
                : picture.circle(circle).stream().flatMap(it -> it.seats().stream()).map(Seat::participant)
                        .filter(picture.people()::isHere).map(ParticipantId::value).toList();
        int answered = (int) people.stream().filter(picture.voted()::contains).count();
        boolean open = circle == null ? picture.answersShown() : picture.tally().shown().contains(circle);
        return of(picture, picture.station(), circle, open, answered, people.size());
    }

    /** What was guessed earlier in the item, where people did. */
    public static @Nullable Spread before(Picture picture) {
        return picture.route().earlierInItem(picture.station().run()).stream().filter(each -> Rating.ofTheRoom(each.step()))
                .findFirst().map(each -> of(picture, each, null, true, 0, 0)).orElse(null);
    }

    private static Spread of(Picture picture, Station where, @Nullable UUID circle, boolean open, int answered, int here) {
        List<Slot> options = where.step().task() instanceof Task.Rate(List<Slot> all) ? all : List.of();
        List<Integer> counts = options.stream()
                .map(option -> picture.tally().count(where.run().step(), circle, option.key())).toList();
        boolean enough = counts.stream().mapToInt(Integer::intValue).sum() >= LEAST;
        return new Spread(options, open && enough ? counts : List.of(), answered, here, open && !enough);
    }

    public int of(String option) {
        for (int i = 0; i < counts.size(); i++) {
            if (options.get(i).key().equals(option)) {
                return counts.get(i);
            }
        }
        return 0;
    }

    public int total() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
