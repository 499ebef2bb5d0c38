package no.sloyfe.method;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What must hold for a step to make sense after the steps before it. */
final class StepRules {

    /** What is wrong, and the field where it stands. */
    record Breach(String field, Fault fault) {}

    private StepRules() {}

    static Optional<Breach> breach(Step step, List<Step> earlier) {
        if (earlier.stream().anyMatch(other -> other.key().equals(step.key()))) {
            return wrong("key", "method.fault.step-twice", step.key());
        }
        return turns(step).or(() -> rounds(step)).or(() -> task(step)).or(() -> slots(step)).or(() -> input(step, earlier));
    }

    private static Optional<Breach> turns(Step step) {
        boolean timed = step.turnSeconds() != null;
        if (step.turns() == Turns.FREE && timed) {
            return wrong("turn-seconds", "method.fault.turn-seconds-free");
        }
        if (step.turns() != Turns.FREE && !timed) {
            return wrong("turns", "method.fault.turn-seconds");
        }
        if (step.turns() == Turns.ONE_POINT_PER_GROUP && step.form() != SocialForm.PLENARY) {
            return wrong("turns", "method.fault.point-per-group", Words.of(step.form()));
        }
        if (step.turns() == Turns.IN_TURN && step.form() == SocialForm.INDIVIDUAL) {
            return wrong("turns", "method.fault.alone-in-turn");
        }
        if (step.has(Rule.NO_COMMENTS) && step.turns() != Turns.IN_TURN) {
            return wrong("rules", "method.fault.no-comments");
        }
        if (step.has(Rule.CHAIR_NOT_FIRST) && !(step.turns() == Turns.IN_TURN && step.form() == SocialForm.GROUP)) {
            return wrong("rules", "method.fault.chair-not-first");
        }
        return Optional.empty();
    }

    private static Optional<Breach> rounds(Step step) {
        if (step.rounds() > 1 && !step.form().changes()) {
            return wrong("rounds", "method.fault.rounds", Words.of(step.form()));
        }
        if (step.task() instanceof Task.Notes notes && notes.carry() && step.rounds() == 1) {
            return wrong("task", "method.fault.carry");
        }
        return Optional.empty();
    }

    private static Optional<Breach> task(Step step) {
        boolean together = switch (step.form()) {
            case PAIR, TRIO, GROUP -> true;
            case INDIVIDUAL, PLENARY -> false;
        };
        return switch (step.task()) {
            case Task.Points _ when !together -> wrong("task", "method.fault.points-together");
            case Task.Gather _ when step.form() == SocialForm.INDIVIDUAL -> wrong("task", "method.fault.gather-alone");
            case Task.Gather _ when together && step.turns() != Turns.FREE ->
                wrong("turns", "method.fault.gather-free");
            case Task.Sort(List<Slot> fields) when fields.size() < 2 -> wrong("task", "method.fault.sort-fields");
            case Task.Rate(List<Slot> options) when options.size() < 2 -> wrong("task", "method.fault.rate-options");
            case Task.Remark(List<Slot> slots) when slots.isEmpty() -> wrong("task", "method.fault.remark-slots");
            case Task.Remark _ when !worksOnEarlier(step) -> wrong("input", "method.fault.remark-input");
            case Task.Pick _ when !(step.input() instanceof Input.FromStep) -> wrong("input", "method.fault.pick-input");
            case Task.Sort _, Task.Remark _, Task.Link _, Task.Cluster _ when step.form() == SocialForm.INDIVIDUAL ->
                wrong("task", "method.fault.together");
            case Task.Points _, Task.Gather _, Task.Sort _, Task.Talk _, Task.Notes _, Task.Vote _, Task.Remark _, Task.Link _,
                    Task.Cluster _, Task.Rate _, Task.Pick _ -> Optional.empty();
        };
    }

    private static boolean worksOnEarlier(Step step) {
        return step.input() instanceof Input.FromStep || step.input() instanceof Input.EarlierSteps;
    }

    private static Optional<Breach> slots(Step step) {
        var seen = new HashSet<String>();
        return step.task().slots().stream()
                .filter(slot -> !seen.add(slot.key()))
                .findFirst()
                .map(slot -> new Breach("task", Fault.of("method.fault.slot-twice", slot.key())));
    }

    private static Optional<Breach> input(Step step, List<Step> earlier) {
        if (!(step.input() instanceof Input.FromStep(String key, List<String> slots))) {
            return Optional.empty();
        }
        List<String> keys = earlier.stream().map(Step::key).toList();
        Optional<Step> source = earlier.stream().filter(other -> other.key().equals(key)).findFirst();
        if (source.isEmpty()) {
            return wrong("input", "method.fault.no-earlier-step", key, keys.isEmpty() ? "–" : String.join(", ", keys));
        }
        if (source.get().optional() && !step.optional()) {
            return wrong("input", "method.fault.rests-on-optional", key);
        }
        if (source.get().task() instanceof Task.Talk || source.get().task() instanceof Task.Rate || source.get().task() instanceof Task.Pick) {
            return wrong("input", "method.fault.leaves-nothing", key);
        }
        if (step.task() instanceof Task.Pick && !(source.get().task() instanceof Task.Notes)) {
            return wrong("input", "method.fault.pick-notes", key);
        }
        List<String> known = source.get().task().slots().stream().map(Slot::key).toList();
        return slots.stream().filter(slot -> !known.contains(slot)).findFirst().map(slot ->
                new Breach("input", Fault.of("method.fault.no-slot", key, slot, String.join(", ", known))));
    }

    private static Optional<Breach> wrong(String field, String key, Object... arguments) {
        return Optional.of(new Breach(field, Fault.of(key, arguments)));
    }
}
