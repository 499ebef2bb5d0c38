package no.sloyfe.bench.grouping;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;

/** A gathering, as the yardstick sees it. */
@PlanningSolution
public class Party {

    @ValueRangeProvider
    @ProblemFactCollectionProperty
    private List<Table> tables = List.of();

    @ProblemFactCollectionProperty
    private List<Tie> ties = List.of();

    @PlanningEntityCollectionProperty
    private List<Guest> guests = List.of();

    @PlanningScore
    private HardSoftScore score;

    public Party() {}

    Party(List<Table> tables, List<Tie> ties, List<Guest> guests) {
        this.tables = tables;
        this.ties = ties;
        this.guests = guests;
    }

    public List<Table> getTables() {
        return tables;
    }

    public void setTables(List<Table> tables) {
        this.tables = tables;
    }

    public List<Tie> getTies() {
        return ties;
    }

    public void setTies(List<Tie> ties) {
        this.ties = ties;
    }

    public List<Guest> getGuests() {
        return guests;
    }

    public void setGuests(List<Guest> guests) {
        this.guests = guests;
    }

    public HardSoftScore getScore() {
        return score;
    }

    public void setScore(HardSoftScore score) {
        this.score = score;
    }
}
