package no.sloyfe.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sloyfe.database.Owned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a staff list into a unit: adds who is new, mends who is known, and never removes anybody by itself. */
@Component
public class Employing {

    /**
     * What a list led to.
     *
     * @param stepped those who lead the unit no longer
     * @param absent staff that the list does not name, who all stay
     */
    public record Outcome(int added, int changed, int unchanged, List<PersonId> stepped, List<Employee> absent) {}

    private final Owned owned;
    private final Staff staff;
    private final JdbcClient jdbc;

    Employing(Owned owned, Staff staff, JdbcClient jdbc) {
        this.owned = owned;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    /** All lines or none; nothing when the importer leads the unit no longer. They keep their own role, so that nobody shuts themself out. */
    public Optional<Outcome> employ(OwnerId owner, UnitId unit, List<StaffLine> lines, PersonId importer) {
        return owned.write(owner.value(), () -> {
            if (!stillLeads(unit, importer)) {
                return Optional.empty();
            }
            Map<String, Employee> known = staff.of(owner, unit).stream()
                    .collect(Collectors.toMap(Employee::mail, Function.identity()));
            int added = 0;
            int changed = 0;
            List<PersonId> stepped = new ArrayList<>();
            for (StaffLine line : lines) {
                Employee before = known.get(line.mail());
                if (before == null) {
                    add(owner, unit, line);
                    added++;
                } else if (mend(owner, unit, before, line, importer)) {
                    changed++;
                    if (before.role() == Role.LEADER && line.role().equals(Optional.of(Role.STAFF))) {
                        stepped.add(before.id());
                    }
                }
            }
            Set<String> named = lines.stream().map(StaffLine::mail).collect(Collectors.toCollection(HashSet::new));
            List<Employee> absent = new ArrayList<>(known.values());
            absent.removeIf(employee -> named.contains(employee.mail()));
            return Optional.of(new Outcome(added, changed, lines.size() - added - changed, stepped, absent));
        });
    }

    /** Gives a person another role in the unit; false when the one who does it leads there no longer. */
    public boolean changeRole(OwnerId owner, UnitId unit, PersonId person, Role role, PersonId leader) {
        return owned.write(owner.value(), () -> {
            boolean leads = stillLeads(unit, leader);
            if (leads) {
                staff.employ(owner, unit, person, role);
            }
            return leads;
        });
    }

    /** Takes a person out of the unit; what they did in meetings stays. False when the one who does it leads there no longer. */
    public boolean release(OwnerId owner, UnitId unit, PersonId person, PersonId leader) {
        return owned.write(owner.value(), () -> {
            boolean leads = stillLeads(unit, leader);
            if (leads) {
                staff.release(unit, person);
            }
            return leads;
        });
    }

    /** One change of a unit's staff at a time: two leaders who take each other's role would leave it without one. */
    private boolean stillLeads(UnitId unit, PersonId person) {
        jdbc.sql("select 1 from unit where id = ? for update").param(unit.value()).query(Integer.class).single();
        return staff.leads(unit, person);
    }

    private void add(OwnerId owner, UnitId unit, StaffLine line) {
        PersonId person = staff.withMail(line.mail()).orElseGet(() -> staff.add(owner, line.name(), line.mail()));
        staff.employ(owner, unit, person, line.role().orElse(Role.STAFF));
        staff.place(owner, unit, person, line.teams());
    }

    private boolean mend(OwnerId owner, UnitId unit, Employee before, StaffLine line, PersonId importer) {
        Role role = before.id().equals(importer) ? before.role() : line.role().orElse(before.role());
        boolean renamed = !before.name().equals(line.name()) && !staff.elsewhere(unit, before.id());
        boolean moved = !line.teams().isEmpty() && !Set.copyOf(line.teams()).equals(Set.copyOf(before.teams()));
        if (renamed) {
            staff.rename(before.id(), line.name());
        }
        if (role != before.role()) {
            staff.employ(owner, unit, before.id(), role);
        }
        if (moved) {
            staff.place(owner, unit, before.id(), line.teams());
        }
        return renamed || moved || role != before.role();
    }
}
