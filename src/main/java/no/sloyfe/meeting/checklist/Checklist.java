package no.sloyfe.meeting.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.sloyfe.meeting.Ending;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.meeting.ItemKind;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Timetable;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Step;
import no.sloyfe.method.Turns;

/**
 * Whether a meeting is ready to be a learning meeting (domain.md, 3 and I04): answered from the plan where that can be done.
 *
 * @param preparations for each preparation task, whether it feeds an item
 * @param strained the items that are too short for their method
 * @param answers what a person has said yes to
 */
public record Checklist(Meeting meeting, List<Item> items, List<Boolean> preparations, boolean grouped, Set<ItemId> strained, Set<Question> answers) {

    public List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(Question.PURPOSE, !meeting.purpose().isBlank(), "/facts#purpose"));
        checks.add(new Check(Question.RESULT, !meeting.result().isBlank(), "/facts#result"));
        checks.add(new Check(Question.PREPARATION,
                !preparations.isEmpty() && !preparations.contains(false), "/preparation/tasks"));
        checks.add(overview());
        checks.add(active());
        checks.add(open());
        if (items.stream().anyMatch(Checklist::inGroups)) {
            checks.add(new Check(Question.MIXED, grouped, "/groups"));
        }
        checks.add(new Check(Question.FURTHER, items.stream().anyMatch(item -> item.ends() != Ending.NONE), lastWork()));
        checks.add(new Check(Question.COLLECTED,
                items.stream().anyMatch(item -> item.ends() != Ending.NONE || leavesPoints(item)), lastWork()));
        checks.add(new Check(Question.PROCESS, answers.contains(Question.PROCESS), null));
        checks.add(new Check(Question.TOLD, answers.contains(Question.TOLD), null));
        return checks;
    }

    /** The programme has several items, most of the learning has a goal, and it fits the time, each item its minutes. */
    private Check overview() {
        List<Item> work = items.stream().filter(Checklist::development).toList();
        long told = work.stream().filter(item -> !item.goal().isBlank()).count();
        boolean fits = Timetable.of(meeting, items).overrun(meeting) == 0;
        boolean done = items.size() > 1 && 2 * told >= work.size() && fits && strained.isEmpty();
        Predicate<Item> lacking = strained.isEmpty() ? item -> development(item) && item.goal().isBlank() : item -> strained.contains(item.id());
        return new Check(Question.OVERVIEW, done, fits ? first(lacking) : "/facts#minutes");
    }

    /** Everybody is at work in at least half of the time for learning. */
    private Check active() {
        int all = items.stream().filter(Checklist::development).mapToInt(Item::minutes).sum();
        int active = items.stream().filter(Checklist::development).filter(Checklist::everybodyActive).mapToInt(Item::minutes).sum();
        return new Check(Question.ACTIVE, all > 0 && 2 * active >= all,
                first(item -> development(item) && !everybodyActive(item)));
    }

    private Check open() {
        boolean asks = items.stream().anyMatch(item -> !item.question().isBlank());
        Predicate<Item> closed = item -> ClosedQuestion.in(item.question());
        return new Check(Question.OPEN, asks && items.stream().noneMatch(closed),
                asks ? first(closed) : first(Checklist::development));
    }

    private String first(Predicate<Item> wanted) {
        return items.stream().filter(wanted).findFirst().map(Checklist::address).orElse("/programme/new");
    }

    private String lastWork() {
        Optional<Item> last = items.stream().filter(Checklist::development).reduce((_, later) -> later);
        return last.map(Checklist::address).orElse("/programme/new");
    }

    private static String address(Item item) {
        return "/programme/" + item.id();
    }

    private static boolean development(Item item) {
        return item.kind() == ItemKind.DEVELOPMENT;
    }

    private static boolean everybodyActive(Item item) {
        return item.method() != null && item.method().steps().stream()
                .anyMatch(step -> step.form() != SocialForm.PLENARY || step.turns() != Turns.FREE);
    }

    private static boolean inGroups(Item item) {
        return item.method() != null
                && item.method().steps().stream().anyMatch(step -> step.form() == SocialForm.GROUP);
    }

    private static boolean leavesPoints(Item item) {
        return item.method() != null && item.method().steps().stream().anyMatch(Step::leavesPoints);
    }
}
