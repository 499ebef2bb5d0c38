package no.sloyfe.method;

import java.util.List;
import java.util.Set;

/** Whether a method fits the minutes it is given with so many people, and if not, what would. */
public sealed interface Need {

    /** There is time enough. */
    record Fits(int spareSeconds) implements Need {}

    /** It takes longer than given; each remedy makes it fit. */
    record Overrun(int neededSeconds, List<Remedy> whatWouldFit) implements Need {
        public Overrun {
            whatWouldFit = List.copyOf(whatWouldFit);
        }

        /** Begun minutes count as whole. */
        public int neededMinutes() {
            return Math.ceilDiv(neededSeconds, 60);
        }
    }

    static Need of(Method method, Crowd crowd, int minutes) {
        int needed = seconds(method, crowd);
        int given = 60 * minutes;
        return needed <= given ? new Fits(given - needed) : new Overrun(needed, Remedies.of(method, crowd, given));
    }

    /** The least that the method takes with so many people; its turns are kept whole. */
    static int seconds(Method method, Crowd crowd) {
        return method.steps().stream().mapToInt(step -> seconds(step, method, crowd)).sum();
    }

    /**
     * The least that a step takes, in whole half minutes. Those who sit in circles take turns at the same time in all of them; a
     * step without turns bears to be a third shorter than planned.
     */
    static int seconds(Step step, Method method, Crowd crowd) {
        Integer turn = step.turnSeconds();
        int exact = turn == null ? Math.ceilDiv(2 * step.seconds(), 3) : turn * turns(step, method, crowd);
        return 30 * Math.ceilDiv(exact, 30);
    }

    private static int turns(Step step, Method method, Crowd crowd) {
        return switch (step.turns()) {
            case FREE -> 1;
            case IN_TURN -> crowd.largest(step.form()) * step.rounds();
            case ONE_POINT_PER_GROUP -> crowd.circles(source(step, method)) * turnsEach(step, method, crowd);
        };
    }

    /** Whose points a plenary takes: those of the step it works on, else those of the meeting's groups. */
    private static SocialForm source(Step step, Method method) {
        return step.input() instanceof Input.FromStep from
                ? method.step(from.key()).map(Step::form).orElse(SocialForm.GROUP)
                : SocialForm.GROUP;
    }

    private static int turnsEach(Step step, Method method, Crowd crowd) {
        int points = Math.min(crowd.points(), pointsEach(step, method, crowd));
        return step.task() instanceof Task.Gather(int perTurn, Integer most, var _, var _)
                ? Math.ceilDiv(most == null ? points : Math.min(most, points), perTurn)
                : points;
    }

    private static int pointsEach(Step step, Method method, Crowd crowd) {
        if (step.input() instanceof Input.FromStep(String key, List<String> slots)
                && method.step(key).orElseThrow().task() instanceof Task.Points(int max, List<Slot> all)) {
            return slots.isEmpty() ? max : Math.min(max, most(all, Set.copyOf(slots), max));
        }
        return crowd.points();
    }

    private static int most(List<Slot> all, Set<String> wanted, int otherwise) {
        return all.stream()
                .filter(slot -> wanted.contains(slot.key()))
                .mapToInt(slot -> slot.max() == null ? otherwise : slot.max())
                .sum();
    }
}
