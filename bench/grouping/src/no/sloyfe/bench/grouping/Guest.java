package no.sloyfe.bench.grouping;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;

/** A person, as the yardstick sees them. */
@PlanningEntity
public class Guest {

    @PlanningId
    private int id;

    @PlanningVariable
    private Table table;

    private int[] cost = {};
    private int fixed = -1;
    private boolean leads;

    public Guest() {}

    Guest(int id, Table table, int[] cost, int fixed, boolean leads) {
        this.id = id;
        this.table = table;
        this.cost = cost;
        this.fixed = fixed;
        this.leads = leads;
    }

    public int getId() {
        return id;
    }

    public void setId(int id) {
        this.id = id;
    }

    public Table getTable() {
        return table;
    }

    public void setTable(Table table) {
        this.table = table;
    }

    int costWith(Guest other) {
        return cost[other.id];
    }

    boolean isElsewhereThanFixed() {
        return fixed >= 0 && table.number() != fixed;
    }

    boolean leads() {
        return leads;
    }
}
