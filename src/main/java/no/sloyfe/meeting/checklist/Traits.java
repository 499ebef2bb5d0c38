package no.sloyfe.meeting.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.sloyfe.meeting.Ending;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.ItemKind;
import no.sloyfe.method.Rule;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Stance;
import no.sloyfe.method.Step;
import no.sloyfe.method.Turns;

/**
 * Which of the eight traits of a learning meeting its plan lacks, as far as a plan can show it (domain.md, I05).
 *
 * @param groups the teams of each person, group by group
 */
public record Traits(List<Item> items, boolean prepared, List<List<List<String>>> groups) {

    /** The shortest item that bears to think alone, share in groups and gather. */
    static final int LEAST_FOR_GROUPS = 20;

    private static final Pattern CAUSE = Pattern.compile(
            "\\b(årsaken|årsaka|grunnen|skylden|skylda|feilen|the cause|the reason|fault)\\b", flags());
    private static final Pattern HARD = Pattern.compile(
            "(utfordr|vanskel|problem|svikt|hindr|strev|svak|dårl|challeng|difficult|\\bhard\\b|fail|weak)", flags());
    private static final Pattern GOOD = Pattern.compile(
            "(styrke|sterk|virker|verkar|lykkes|lukkast|mestr|meistr|\\bgod|bekreft|stadfest|hjelp|strength|strong|\\bworks|\\bwell\\b|master|confirm|help)",
            flags());

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    }

    /** Nothing while there is nothing to learn together in the programme: the checklist says that. */
    public List<Lack> lacks() {
        List<Lack> lacks = new ArrayList<>();
        first(_ -> true).ifPresent(item -> {
            turns(item).ifPresent(lacks::add);
            preparation().ifPresent(lacks::add);
            first(each -> ClosedQuestion.in(each.question())).map(each -> new Lack(Lacking.CLOSED, each, false)).ifPresent(lacks::add);
            search().ifPresent(lacks::add);
            first(each -> CAUSE.matcher(each.question()).find() && !steps(each, _ -> true))
                    .map(each -> new Lack(Lacking.CAUSE, each, false)).ifPresent(lacks::add);
            first(Traits::negativeFirst).map(each -> new Lack(Lacking.NEGATIVE_FIRST, each, each.method() == null)).ifPresent(lacks::add);
            plenary(item).ifPresent(lacks::add);
            company().ifPresent(lacks::add);
            binding().ifPresent(lacks::add);
        });
        return lacks;
    }

    private Optional<Lack> turns(Item first) {
        if (anyStep(step -> step.turns() != Turns.FREE)) {
            return Optional.empty();
        }
        Optional<Item> room = first(each -> each.method() == null && each.minutes() >= LEAST_FOR_GROUPS);
        return Optional.of(new Lack(Lacking.TURNS, room.orElse(first), room.isPresent()));
    }

    private Optional<Lack> preparation() {
        if (prepared) {
            return Optional.empty();
        }
        return Optional.of(first(each -> !each.question().isBlank())
                .map(each -> new Lack(Lacking.PREPARATION, each, true))
                .orElse(new Lack(Lacking.PREPARATION, null, false)));
    }

    /** A measure or a decision that no search has led up to; a round without comments is one. */
    private Optional<Lack> search() {
        return first(each -> each.ends() == Ending.MEASURE || each.ends() == Ending.DECISION)
                .filter(chosen -> items.stream().filter(each -> each.position() <= chosen.position())
                        .noneMatch(each -> steps(each, step -> step.stance() == Stance.SEARCH || step.has(Rule.NO_COMMENTS))))
                .map(chosen -> new Lack(Lacking.SEARCH, chosen, false));
    }

    private static boolean negativeFirst(Item item) {
        Matcher hard = HARD.matcher(item.question());
        Matcher good = GOOD.matcher(item.question());
        return hard.find() && !(good.find() && good.start() < hard.start())
                && !steps(item, step -> step.stance() == Stance.POSITIVE_FIRST);
    }

    private Optional<Lack> plenary(Item first) {
        boolean somebodyElseLeads = anyStep(step -> step.form() != SocialForm.PLENARY && step.form() != SocialForm.INDIVIDUAL);
        return somebodyElseLeads || !anyStep(_ -> true) ? Optional.empty() : Optional.of(new Lack(Lacking.PLENARY, first, false));
    }

    private Optional<Lack> company() {
        if (groups.isEmpty()) {
            return anyStep(step -> step.form() == SocialForm.GROUP)
                    ? Optional.of(new Lack(Lacking.GROUPS, null, true)) : Optional.empty();
        }
        long teams = groups.stream().flatMap(List::stream).filter(each -> !each.isEmpty()).distinct().count();
        boolean alike = groups.stream().anyMatch(group -> group.size() > 2
                && !group.getFirst().isEmpty() && group.stream().distinct().count() == 1);
        return alike && teams > 1 ? Optional.of(new Lack(Lacking.ALIKE, null, true)) : Optional.empty();
    }

    private Optional<Lack> binding() {
        return items.stream().anyMatch(item -> item.ends() != Ending.NONE) ? Optional.empty()
                : items.stream().filter(Traits::development).reduce((_, later) -> later)
                        .map(last -> new Lack(Lacking.BINDING, last, true));
    }

    private Optional<Item> first(Predicate<Item> wanted) {
        return items.stream().filter(Traits::development).filter(wanted).findFirst();
    }

    private boolean anyStep(Predicate<Step> wanted) {
        return items.stream().anyMatch(item -> steps(item, wanted));
    }

    private static boolean steps(Item item, Predicate<Step> wanted) {
        return item.method() != null && item.method().steps().stream().anyMatch(wanted);
    }

    private static boolean development(Item item) {
        return item.kind() == ItemKind.DEVELOPMENT;
    }
}
