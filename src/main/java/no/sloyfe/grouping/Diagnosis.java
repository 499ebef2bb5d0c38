package no.sloyfe.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.sloyfe.grouping.Clash.Why;
import no.sloyfe.grouping.search.Dice;
import no.sloyfe.grouping.search.Opening;

/**
 * Which rules stand in each other's way: rules are left out one at a time for as long as the others still clash (the
 * deletion filter of Chinneck and Dravnieks 1991), then one is dropped and the next clash is looked for.
 */
final class Diagnosis {

    private enum Kind { TOGETHER, FIXED, LED_TALK, APART }

    private final Numbering numbering;

    private Diagnosis(Gathering gathering) {
        this.numbering = new Numbering(gathering);
    }

    static List<Clash> of(Gathering gathering) {
        var diagnosis = new Diagnosis(gathering);
        List<Rule> rules = new ArrayList<>(gathering.rules());
        List<Clash> clashes = new ArrayList<>();
        while (!diagnosis.hold(rules)) {
            Clash clash = diagnosis.clash(rules);
            clashes.add(clash);
            rules.remove(clash.drop());
        }
        return clashes;
    }

    private boolean hold(List<Rule> rules) {
        return Opening.of(numbering.board(rules), new Dice(rules.size())).isPresent();
    }

    private Clash clash(List<Rule> rules) {
        List<Rule> needed = new ArrayList<>(rules);
        for (Rule rule : rules) {
            List<Rule> without = new ArrayList<>(needed);
            without.remove(rule);
            if (!hold(without)) {
                needed = without;
            }
        }
        return new Clash(why(needed), needed, drop(rules, needed));
    }

    /** One that helps at once if there is such, and what is least often serious first: people are kept apart for a reason. */
    private Rule drop(List<Rule> rules, List<Rule> clashing) {
        List<Rule> order = clashing.stream().sorted(Comparator.comparing(Diagnosis::kind)).toList();
        return order.stream()
                .filter(rule -> hold(rules.stream().filter(other -> !other.equals(rule)).toList()))
                .findFirst()
                .orElse(order.getFirst());
    }

    private static Kind kind(Rule rule) {
        return switch (rule) {
            case Rule.Together _ -> Kind.TOGETHER;
            case Rule.Fixed _ -> Kind.FIXED;
            case Rule.LedTalk _ -> Kind.LED_TALK;
            case Rule.Apart _ -> Kind.APART;
        };
    }

    private static Why why(List<Rule> clashing) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        clashing.forEach(rule -> kinds.add(kind(rule)));
        if (kinds.contains(Kind.LED_TALK)) {
            return Why.TOO_FEW_LEADERS;
        }
        return switch (kinds.size()) {
            case 1 -> switch (kinds.iterator().next()) {
                case TOGETHER -> Why.TOO_MANY_TOGETHER;
                case FIXED -> Why.NO_SUCH_SEAT;
                case APART -> Why.TOO_FEW_GROUPS;
                case LED_TALK -> Why.TOO_FEW_LEADERS;
            };
            case 2 -> !kinds.contains(Kind.FIXED)
                    ? Why.TOGETHER_AND_APART
                    : kinds.contains(Kind.APART) ? Why.FIXED_AND_APART : Why.FIXED_AND_TOGETHER;
            default -> Why.ENTANGLED;
        };
    }
}
