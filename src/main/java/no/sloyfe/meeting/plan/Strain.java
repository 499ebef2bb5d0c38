package no.sloyfe.meeting.plan;

import java.util.List;
import java.util.Optional;
import no.sloyfe.grouping.Sizes;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.method.Crowd;
import no.sloyfe.method.Method;
import no.sloyfe.method.Need;
import no.sloyfe.method.Remedy;
import no.sloyfe.method.Turns;

/**
 * An item whose method takes longer than its minutes with this many people, and what would fit.
 *
 * @param groups how many groups give their points in turn; 0 where they do not
 * @param points how many each of them gives
 */
public record Strain(int people, int groups, int points, int given, int needed, List<Remedy> remedies) {

    private static final int USUAL_POINTS = 3;

    public Strain {
        remedies = List.copyOf(remedies);
    }

    static Optional<Strain> of(Meeting meeting, Item item, int people) {
        Method method = item.method();
        if (method == null || people == 0) {
            return Optional.empty();
        }
        Integer tailored = item.tailoring().points();
        int points = tailored == null ? USUAL_POINTS : tailored;
        Sizes sizes = new Sizes(meeting.groupSize(), meeting.groupSize() + 1);
        return switch (Need.of(method, new Crowd(people, sizes.max(), points), item.minutes())) {
            case Need.Fits _ -> Optional.empty();
            case Need.Overrun overrun -> Optional.of(new Strain(people,
                    inTurnByGroups(method) ? Math.ceilDiv(people, sizes.max()) : 0, points,
                    item.minutes(), overrun.neededMinutes(), overrun.whatWouldFit()));
        };
    }

    private static boolean inTurnByGroups(Method method) {
        return method.steps().stream().anyMatch(step -> step.turns() == Turns.ONE_POINT_PER_GROUP);
    }
}
