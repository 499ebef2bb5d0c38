package no.sloyfe.method;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.sloyfe.method.Occasion.Earlier;
import no.sloyfe.method.Proposal.Because;

/**
 * Finds methods for an occasion. Those that fit the minutes come first, then those that work on what is there already, then those
 * whose usual length is nearest the minutes given.
 */
public final class Proposals {

    public static final int MOST = 3;

    private final Occasion occasion;

    private Proposals(Occasion occasion) {
        this.occasion = occasion;
    }

    /** The best few of these methods, none when nothing suits. */
    public static List<Proposal> of(List<Method> library, Occasion occasion) {
        var proposals = new Proposals(occasion);
        return library.stream()
                .filter(method -> method.purposes().contains(occasion.purpose()))
                .map(Method::usual)
                .filter(proposals::suits)
                .filter(proposals::near)
                .map(proposals::proposal)
                .sorted(proposals.order())
                .limit(MOST)
                .toList();
    }

    /** Enough people for one circle, and something to work on for a method that needs it. */
    private boolean suits(Method method) {
        boolean enough = method.steps().stream().noneMatch(step -> step.form() == SocialForm.GROUP || step.form() == SocialForm.TRIO)
                || occasion.crowd().people() >= method.sizes().min();
        boolean again = occasion.earlier().stream().findFirst().filter(last -> last.method().id().equals(method.id())).isPresent();
        return enough && !again && (!needsPoints(method) || source(method).isPresent());
    }

    /** What takes far longer than given is no proposal. */
    private boolean near(Method method) {
        return 2 * Need.seconds(method, occasion.crowd()) <= 3 * 60 * occasion.minutes();
    }

    private Proposal proposal(Method method) {
        int seconds = Need.seconds(method, occasion.crowd());
        return new Proposal(method, because(method), Math.max(1, Math.ceilDiv(seconds, 60)), seconds <= 60 * occasion.minutes());
    }

    private Because because(Method method) {
        if (occasion.prepared() && takes(method, Input.Preparation.class)) {
            return new Because.Prepared();
        }
        Optional<Earlier> source = source(method);
        return source.isPresent() ? new Because.Follows(source.get().title()) : new Because.Stands();
    }

    private Comparator<Proposal> order() {
        return Comparator.comparing((Proposal proposal) -> !proposal.fits())
                .thenComparing(proposal -> proposal.because() instanceof Because.Stands)
                .thenComparing(proposal -> unprepared(proposal.method()))
                .thenComparing(proposal -> Math.abs(proposal.method().seconds() - 60 * occasion.minutes()))
                .thenComparing(proposal -> proposal.method().id().value());
    }

    private boolean unprepared(Method method) {
        return !occasion.prepared() && takes(method, Input.Preparation.class);
    }

    /** The nearest earlier item that left what the method begins with. */
    private Optional<Earlier> source(Method method) {
        if (takesEarlier(method)) {
            return occasion.earlier().stream().filter(item -> item.method().steps().stream().anyMatch(Step::leavesPoints)).findFirst();
        }
        if (takes(method, Input.OwnNotes.class)) {
            return occasion.earlier().stream().filter(item -> item.method().steps().stream().anyMatch(Proposals::leavesOwnNotes)).findFirst();
        }
        return Optional.empty();
    }

    /** A vote and a plenary of points begin with nothing when nothing has come before. */
    private static boolean needsPoints(Method method) {
        return takesEarlier(method)
                && switch (method.steps().getFirst().task()) {
                    case Task.Vote _, Task.Gather _, Task.Points _, Task.Remark _, Task.Link _ -> true;
                    case Task.Talk _, Task.Notes _, Task.Sort _, Task.Cluster _, Task.Rate _, Task.Pick _ -> false;
                };
    }

    private static boolean takesEarlier(Method method) {
        return takes(method, Input.EarlierItem.class) || takes(method, Input.Nearest.class);
    }

    private static boolean takes(Method method, Class<? extends Input> input) {
        return !method.steps().isEmpty() && input.isInstance(method.steps().getFirst().input());
    }

    private static boolean leavesOwnNotes(Step step) {
        return step.task() instanceof Task.Notes;
    }
}
