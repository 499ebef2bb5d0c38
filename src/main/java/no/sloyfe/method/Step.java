package no.sloyfe.method;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One timed part of a method.
 *
 * @param seconds planned time for the whole step, all rounds together
 * @param rounds 1 unless partners change
 * @param turnSeconds how long each has the word, when it goes in turn
 * @param optional left out unless the planner asks for it
 * @param prompts questions or moves that help the talk along
 * @param facts figures shown in this step, not before
 */
public record Step(
        String key,
        Texts name,
        Texts instruction,
        SocialForm form,
        int seconds,
        int rounds,
        Task task,
        Turns turns,
        @Nullable Integer turnSeconds,
        Stance stance,
        Visibility visibility,
        Attribution attribution,
        Input input,
        Set<Rule> rules,
        boolean optional,
        List<Texts> prompts,
        @Nullable Facts facts) {

    public Step {
        rules = Set.copyOf(rules);
        prompts = List.copyOf(prompts);
    }

    public boolean has(Rule rule) {
        return rules.contains(rule);
    }

    /** Who sees a note that is written in the step; beside anything else than notes it is its writer's own. */
    public Visibility noteVisibility() {
        return task instanceof Task.Notes ? visibility : Visibility.SELF;
    }

    /** Whether the step leaves points that a later step or item can work on. */
    public boolean leavesPoints() {
        return switch (task) {
            case Task.Points _, Task.Gather _, Task.Sort _, Task.Cluster _, Task.Link _ -> true;
            case Task.Talk _, Task.Notes _, Task.Vote _, Task.Remark _, Task.Rate _, Task.Pick _ -> false;
        };
    }

    /** The same step with another time. */
    public Step lasting(int otherSeconds) {
        return copy(form, otherSeconds, turnSeconds);
    }

    /** The same step with turns of another length. */
    public Step withTurns(int otherTurnSeconds) {
        return copy(form, seconds, otherTurnSeconds);
    }

    /** The same step with people sitting another way. */
    public Step inForm(SocialForm other) {
        return copy(other, seconds, turnSeconds);
    }

    /** The same step with at most so many points from each group. */
    public Step withPoints(int points) {
        Task fewer = switch (task) {
            case Task.Points(int max, var slots) -> new Task.Points(Math.min(max, points), slots);
            case Task.Gather(int perTurn, var _, boolean support, var slots) when turns == Turns.ONE_POINT_PER_GROUP ->
                new Task.Gather(perTurn, points, support, slots);
            default -> task;
        };
        return copy(form, seconds, turnSeconds, fewer);
    }

    private Step copy(SocialForm newForm, int newSeconds, @Nullable Integer newTurn) {
        return copy(newForm, newSeconds, newTurn, task);
    }

    private Step copy(SocialForm newForm, int newSeconds, @Nullable Integer newTurn, Task newTask) {
        return new Step(
                key, name, instruction, newForm, newSeconds, rounds, newTask, turns, newTurn, stance, visibility,
                attribution, input, rules, optional, prompts, facts);
    }
}
