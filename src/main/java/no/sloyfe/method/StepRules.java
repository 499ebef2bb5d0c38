package no.sloyfe.method;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What must hold for a step to make sense after the steps before it. */
final class StepRules {

    /** What is wrong, and the field where it stands. */
    record Breach(String field, String what) {}

    private StepRules() {}

    static Optional<Breach> breach(Step step, List<Step> earlier) {
        if (earlier.stream().anyMatch(other -> other.key().equals(step.key()))) {
            return wrong("key", "an earlier step is already called «" + step.key() + "»");
        }
        return turns(step).or(() -> rounds(step)).or(() -> task(step)).or(() -> slots(step)).or(() -> input(step, earlier));
    }

    private static Optional<Breach> turns(Step step) {
        boolean timed = step.turnSeconds() != null;
        if (step.turns() == Turns.FREE && timed) {
            return wrong("turn-seconds", "«turn-seconds» is for steps that go in turn; «turns» is free here");
        }
        if (step.turns() != Turns.FREE && !timed) {
            return wrong("turns", "a step that goes in turn must say «turn-seconds», how long each has the word");
        }
        if (step.turns() == Turns.ONE_POINT_PER_GROUP && step.form() != SocialForm.PLENARY) {
            return wrong("turns", "one point per group is for the plenary; «form» is " + Words.of(step.form()) + " here");
        }
        if (step.turns() == Turns.IN_TURN && step.form() == SocialForm.INDIVIDUAL) {
            return wrong("turns", "one who is alone has nobody to take turns with");
        }
        if (step.has(Rule.NO_COMMENTS) && step.turns() != Turns.IN_TURN) {
            return wrong("rules", "no-comments is for steps where each speaks in turn");
        }
        if (step.has(Rule.CHAIR_NOT_FIRST) && !(step.turns() == Turns.IN_TURN && step.form() == SocialForm.GROUP)) {
            return wrong("rules", "chair-not-first is for groups that speak in turn");
        }
        return Optional.empty();
    }

    private static Optional<Breach> rounds(Step step) {
        boolean changing = step.form() == SocialForm.PAIR || step.form() == SocialForm.TRIO;
        if (step.rounds() > 1 && !changing) {
            return wrong("rounds", "only pairs and trios change partners; «form» is " + Words.of(step.form()) + " here");
        }
        if (step.task() instanceof Task.Notes notes && notes.carry() && step.rounds() == 1) {
            return wrong("task", "nothing can be carried to the next partner in a single round");
        }
        return Optional.empty();
    }

    private static Optional<Breach> task(Step step) {
        boolean together = switch (step.form()) {
            case PAIR, TRIO, GROUP -> true;
            case INDIVIDUAL, PLENARY -> false;
        };
        return switch (step.task()) {
            case Task.Points _ when !together -> wrong("task", "points are agreed in pairs, trios or groups");
            case Task.Gather _ when step.form() == SocialForm.INDIVIDUAL -> wrong("task", "one who is alone writes notes, not a list");
            case Task.Gather _ when together && step.turns() != Turns.FREE ->
                wrong("turns", "everybody in a group writes on its list when they like");
            case Task.Sort(List<Slot> fields) when fields.size() < 2 -> wrong("task", "sorting takes at least two fields");
            case Task.Rate(List<Slot> options) when options.size() < 2 -> wrong("task", "rating takes at least two options");
            case Task.Remark(List<Slot> slots) when slots.isEmpty() -> wrong("task", "say in «slots» which remarks every idea gets");
            case Task.Remark _ when !worksOnEarlier(step) -> wrong("input", "remarks are made on what an earlier step left");
            case Task.Pick _ when !(step.input() instanceof Input.FromStep) -> wrong("input", "one picks among own notes of an earlier step");
            case Task.Sort _, Task.Remark _, Task.Link _, Task.Cluster _ when step.form() == SocialForm.INDIVIDUAL ->
                wrong("task", "this is done together; «form» is individual here");
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
                .map(slot -> new Breach("task", "two slots are called «" + slot.key() + "»"));
    }

    private static Optional<Breach> input(Step step, List<Step> earlier) {
        if (!(step.input() instanceof Input.FromStep(String key, List<String> slots))) {
            return Optional.empty();
        }
        List<String> keys = earlier.stream().map(Step::key).toList();
        Optional<Step> source = earlier.stream().filter(other -> other.key().equals(key)).findFirst();
        if (source.isEmpty()) {
            return wrong("input", "«" + key + "» is not an earlier step; allowed: "
                    + (keys.isEmpty() ? "none, this is the first" : String.join(", ", keys)));
        }
        if (source.get().optional() && !step.optional()) {
            return wrong("input", "«" + key + "» is optional and may be left out, so this step cannot rest on it");
        }
        if (source.get().task() instanceof Task.Talk || source.get().task() instanceof Task.Rate || source.get().task() instanceof Task.Pick) {
            return wrong("input", "«" + key + "» leaves nothing to work on");
        }
        if (step.task() instanceof Task.Pick && !(source.get().task() instanceof Task.Notes)) {
            return wrong("input", "one picks among own notes, and «" + key + "» has none");
        }
        List<String> known = source.get().task().slots().stream().map(Slot::key).toList();
        return slots.stream().filter(slot -> !known.contains(slot)).findFirst().map(slot ->
                new Breach("input", "«" + key + "» has no slot «" + slot + "»; allowed: " + String.join(", ", known)));
    }

    private static Optional<Breach> wrong(String field, String what) {
        return Optional.of(new Breach(field, what));
    }
}
