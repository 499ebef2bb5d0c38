package no.sloyfe.method;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Looks for remedies by trying each change and reckoning again; the smallest change that fits is kept. */
final class Remedies {

    private static final int SHORTEST_TURN = 20;
    private static final int SHORTEST_OWN_TURN = 30;

    private final Method method;
    private final Crowd crowd;
    private final int given;

    private Remedies(Method method, Crowd crowd, int given) {
        this.method = method;
        this.crowd = crowd;
        this.given = given;
    }

    static List<Remedy> of(Method method, Crowd crowd, int given) {
        var remedies = new Remedies(method, crowd, given);
        List<Remedy> found = new ArrayList<>();
        remedies.fewerPoints().ifPresent(found::add);
        remedies.inGroups().ifPresent(found::add);
        remedies.shorterTurns().ifPresent(found::add);
        remedies.otherGroups().ifPresent(found::add);
        found.add(new Remedy.Minutes(Math.ceilDiv(Need.seconds(method, crowd), 60)));
        return found;
    }

    private Optional<Remedy> fewerPoints() {
        return first(IntStream.rangeClosed(1, crowd.points() - 1).map(points -> crowd.points() - points),
                Remedy.FewerPoints::new, points -> fits(method, crowd.withPoints(points)));
    }

    private Optional<Remedy> inGroups() {
        Method inGroups = changed(method, step -> Tailoring.goesRoundInPlenary(step)
                ? step.inForm(SocialForm.GROUP) : step);
        return inGroups.equals(method) ? Optional.empty()
                : first(IntStream.concat(IntStream.of(crowd.groupSize()),
                                sizes().map(size -> sizes().min().orElseThrow() + sizes().max().orElseThrow() - size)),
                        Remedy.InGroups::new, size -> fits(inGroups, crowd.inGroupsOf(size)));
    }

    private Optional<Remedy> shorterTurns() {
        Optional<Step> longest = method.steps().stream()
                .filter(step -> step.turnSeconds() != null)
                .max(Comparator.comparingInt(step -> Need.seconds(step, method, crowd)));
        return longest.flatMap(step -> {
            int now = Optional.ofNullable(step.turnSeconds()).orElse(0);
            int shortest = step.turns() == Turns.IN_TURN ? SHORTEST_OWN_TURN : SHORTEST_TURN;
            return first(IntStream.iterate((now - 1) / 5 * 5, seconds -> seconds >= shortest, seconds -> seconds - 5),
                    seconds -> new Remedy.ShorterTurns(step.key(), seconds),
                    seconds -> fits(changed(method, other -> other == step ? step.withTurns(seconds) : other), crowd));
        });
    }

    private Optional<Remedy> otherGroups() {
        return first(sizes().filter(size -> size != crowd.groupSize()).boxed()
                        .sorted(Comparator.comparingInt(size -> Math.abs(size - crowd.groupSize())))
                        .mapToInt(Integer::intValue),
                Remedy.GroupsOf::new, size -> fits(method, crowd.inGroupsOf(size)));
    }

    /** Group sizes that the method bears; a largest size of five gives groups of four and five. */
    private IntStream sizes() {
        return IntStream.rangeClosed(Math.max(3, method.sizes().min()), Math.max(3, method.sizes().max()));
    }

    private boolean fits(Method changed, Crowd with) {
        return Need.seconds(changed, with) <= given;
    }

    private static Optional<Remedy> first(IntStream tries, IntFunction<Remedy> remedy, IntPredicate fits) {
        return tries.filter(fits).mapToObj(remedy).findFirst();
    }

    private static Method changed(Method method, UnaryOperator<Step> change) {
        return method.withSteps(method.steps().stream().map(change).toList());
    }
}
