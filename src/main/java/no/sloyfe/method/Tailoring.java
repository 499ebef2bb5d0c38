package no.sloyfe.method;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a planner changes in a method for one item, so that it fits the meeting.
 *
 * @param steps keys of the optional steps that are wanted
 * @param turnSeconds the length of a turn by the key of its step, where it is another than the method's
 * @param points how many points each group brings to a plenary at most; null: as the method says
 * @param inGroups rounds that the method holds in plenary go in the groups at the same time
 */
public record Tailoring(
        Set<String> steps, Map<String, Integer> turnSeconds, @Nullable Integer points, boolean inGroups) {

    /** Bounds of a turn, in seconds. */
    public static final int SHORTEST_TURN = 10;

    public static final int LONGEST_TURN = 1800;

    public static final Tailoring NONE = new Tailoring(Set.of(), Map.of(), null, false);

    public Tailoring {
        steps = Set.copyOf(steps);
        turnSeconds = Map.copyOf(turnSeconds);
    }

    /** The method as it is run in this item. */
    public Method of(Method method) {
        Method wanted = method.with(steps);
        return wanted.withSteps(wanted.steps().stream().map(this::of).toList());
    }

    /** Whether a method leaves anything to tailor. */
    public static boolean bears(Method method) {
        return method.steps().stream().anyMatch(step ->
                step.optional() || step.turnSeconds() != null || step.turns() == Turns.ONE_POINT_PER_GROUP);
    }

    private Step of(Step step) {
        Step seated = inGroups && goesRoundInPlenary(step) ? step.inForm(SocialForm.GROUP) : step;
        Integer turn = turnSeconds.get(step.key());
        Step timed = turn == null || step.turnSeconds() == null ? seated : seated.withTurns(turn);
        return points == null ? timed : timed.withPoints(points);
    }

    /** With a remedy taken. */
    public Tailoring with(Remedy remedy) {
        return switch (remedy) {
            case Remedy.FewerPoints(int fewer) -> new Tailoring(steps, turnSeconds, fewer, inGroups);
            case Remedy.ShorterTurns(String step, int seconds) -> {
                var turns = new HashMap<>(turnSeconds);
                turns.put(step, seconds);
                yield new Tailoring(steps, turns, points, inGroups);
            }
            case Remedy.InGroups _ -> new Tailoring(steps, turnSeconds, points, true);
            case Remedy.GroupsOf _, Remedy.Minutes _ -> this; // these change the meeting and the item, not the method
        };
    }

    /** Whether a step is a round that can go in groups as well. */
    public static boolean goesRoundInPlenary(Step step) {
        return step.form() == SocialForm.PLENARY && step.turns() == Turns.IN_TURN;
    }
}
