package no.sloyfe.bench.grouping;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;

/** The same cost and the same rules, said to the yardstick. */
public class PartyRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEachUniquePair(Guest.class, Joiners.equal(Guest::getTable))
                    .penalize(HardSoftScore.ONE_SOFT, Guest::costWith)
                    .asConstraint("company and likeness"),
            factory.forEach(Tie.class)
                    .join(Guest.class, Joiners.equal(Tie::one, Guest::getId))
                    .join(Guest.class, Joiners.equal((tie, one) -> tie.other(), Guest::getId))
                    .filter((tie, one, other) -> tie.together() != one.getTable().equals(other.getTable()))
                    .penalize(HardSoftScore.ONE_HARD)
                    .asConstraint("together and apart"),
            factory.forEach(Guest.class)
                    .filter(Guest::isElsewhereThanFixed)
                    .penalize(HardSoftScore.ONE_HARD)
                    .asConstraint("fixed seats"),
            factory.forEach(Table.class)
                    .ifNotExists(Guest.class, Joiners.equal(table -> table, Guest::getTable),
                            Joiners.filtering((table, guest) -> guest.leads()))
                    .penalize(HardSoftScore.ONE_HARD)
                    .asConstraint("led talk")
        };
    }
}
