package no.sloyfe.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sloyfe.organisation.StaffColumns.Column;
import no.sloyfe.web.Typed;

/** A staff list that was read: every line is good, or none of it may be used. */
public record StaffList(List<StaffLine> lines, List<Fault> faults) {

    public static final int MOST_LINES = 2000;
    public static final int MOST_TEAMS = 20;

    /**
     * What is wrong with a line.
     *
     * @param number the line in the list, 1 for the first
     * @param written what stood there, shortened
     */
    public record Fault(int number, Reason reason, String written) {}

    /** Why a line cannot be taken. */
    public enum Reason {
        NAME_MISSING,
        NAME_LONG,
        MAIL_MISSING,
        MAIL_WRONG,
        MAIL_TWICE,
        TEAM_LONG,
        TEAMS_MANY,
        ROLE_UNKNOWN,
        QUOTE_OPEN,
        LIST_LONG,
        LIST_EMPTY
    }

    public StaffList {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /** Reads a list with a person on each line: name; mail; teams with commas between; role. */
    public static StaffList read(String text) {
        List<DelimitedText.Row> rows = DelimitedText.read(text);
        if (rows.isEmpty()) {
            return new StaffList(List.of(), List.of(new Fault(1, Reason.LIST_EMPTY, "")));
        }
        StaffColumns columns = StaffColumns.of(rows.getFirst());
        List<DelimitedText.Row> people = columns.named() ? rows.subList(1, rows.size()) : rows;
        if (people.isEmpty()) {
            return new StaffList(List.of(), List.of(new Fault(1, Reason.LIST_EMPTY, "")));
        }
        if (people.size() > MOST_LINES) {
            return new StaffList(List.of(), List.of(new Fault(people.get(MOST_LINES).number(), Reason.LIST_LONG, "")));
        }
        return new Reader(columns).read(people);
    }

    public boolean usable() {
        return faults.isEmpty();
    }

    private static final class Reader {

        private final StaffColumns columns;
        private final Map<String, Integer> lineByMail = new HashMap<>();
        private final List<StaffLine> lines = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();

        Reader(StaffColumns columns) {
            this.columns = columns;
        }

        StaffList read(List<DelimitedText.Row> rows) {
            rows.forEach(this::read);
            return new StaffList(lines, faults);
        }

        private void read(DelimitedText.Row row) {
            int before = faults.size();
            if (!row.whole()) {
                fail(row, Reason.QUOTE_OPEN, row.cells().getFirst());
                return;
            }
            String name = Typed.line(columns.cell(row, Column.NAME));
            String mail = MailAddress.cleaned(columns.cell(row, Column.MAIL));
            List<String> teams = columns.teams(row);
            String role = Typed.line(columns.cell(row, Column.ROLE));
            check(row, name, mail, teams);
            if (!role.isEmpty() && RoleWord.read(role).isEmpty()) {
                fail(row, Reason.ROLE_UNKNOWN, role);
            }
            if (faults.size() == before) {
                lines.add(new StaffLine(row.number(), name, mail, teams, RoleWord.read(role)));
            }
        }

        private void check(DelimitedText.Row row, String name, String mail, List<String> teams) {
            if (name.isEmpty()) {
                fail(row, Reason.NAME_MISSING, mail);
            } else if (name.length() > 120) {
                fail(row, Reason.NAME_LONG, name);
            }
            if (mail.isEmpty()) {
                fail(row, Reason.MAIL_MISSING, name);
            } else if (!MailAddress.fits(mail)) {
                fail(row, Reason.MAIL_WRONG, mail);
            } else if (lineByMail.putIfAbsent(mail, row.number()) != null) {
                fail(row, Reason.MAIL_TWICE, mail);
            }
            if (teams.size() > MOST_TEAMS) {
                fail(row, Reason.TEAMS_MANY, name);
            }
            teams.stream().filter(team -> team.length() > 120).findFirst().ifPresent(team -> fail(row, Reason.TEAM_LONG, team));
        }

        private void fail(DelimitedText.Row row, Reason reason, String written) {
            String shown = Typed.line(written);
            faults.add(new Fault(row.number(), reason, shown.length() > 60 ? shown.substring(0, 59) + "…" : shown));
        }
    }
}
