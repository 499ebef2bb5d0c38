package no.sloyfe.organisation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.sloyfe.web.Typed;

/** Which column of a staff list holds what: in our order, or as its first line names them. */
record StaffColumns(Map<Column, Integer> places, boolean named) {

    enum Column {
        NAME("navn", "namn", "name", "fullt navn", "fullt namn"),
        MAIL("e-post", "epost", "mail", "email", "e-mail", "e-postadresse", "epostadresse"),
        TEAMS("team", "teams", "lag", "trinn", "avdeling", "avdelinger", "avdelingar", "grupper", "fagseksjon"),
        ROLE("rolle", "role", "stilling");

        private final Set<String> names;

        Column(String... names) {
            this.names = Set.of(names);
        }
    }

    static StaffColumns of(DelimitedText.Row first) {
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        for (int place = 0; place < first.cells().size(); place++) {
            String word = Typed.small(Typed.line(first.cells().get(place)));
            for (Column column : Column.values()) {
                if (column.names.contains(word)) {
                    found.putIfAbsent(column, place);
                }
            }
        }
        if (found.containsKey(Column.NAME) && found.containsKey(Column.MAIL)) {
            return new StaffColumns(found, true);
        }
        return new StaffColumns(Map.of(Column.NAME, 0, Column.MAIL, 1, Column.TEAMS, 2, Column.ROLE, 3), false);
    }

    String cell(DelimitedText.Row row, Column column) {
        Integer place = places.get(column);
        return place == null || place >= row.cells().size() ? "" : row.cells().get(place);
    }

    List<String> teams(DelimitedText.Row row) {
        return Arrays.stream(cell(row, Column.TEAMS).split("[,|]"))
                .map(Typed::line)
                .filter(team -> !team.isEmpty())
                .distinct()
                .toList();
    }
}
