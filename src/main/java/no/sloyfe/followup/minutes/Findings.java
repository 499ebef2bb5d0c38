package no.sloyfe.followup.minutes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Item;
import no.sloyfe.method.Method;
import no.sloyfe.method.Slot;
import no.sloyfe.method.Step;
import no.sloyfe.method.Task;
import no.sloyfe.method.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a meeting found, read from what was agreed in groups and in plenary. Private notes are counted, never read. */
@Repository
public class Findings {

    private record Row(UUID item, int step, String kind, String slot, String text, int notes, int circles, int votes) {
        boolean plenary() {
            return kind.equals("PLENARY");
        }

        /** Votes go with the line they were given to; what was sorted stands where it was sorted. */
        String line() {
            return kind.equals("SORTED") ? slot + "\n" + text : text;
        }

        Row with(Row other) {
            return new Row(item, step, kind, slot, text, Math.max(notes, other.notes), Math.max(circles, other.circles),
                    votes + other.votes);
        }
    }

    private record Remarked(UUID item, String line, int step, String slot, String text) {}

    private final Owned owned;
    private final JdbcClient jdbc;

    Findings(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    /** An item's plenary list; where it has none, its groups' points. Then what was sorted and what was voted for there. */
    public List<Finding> of(Place place, List<Item> items, String language) {
        return owned.read(place.owner().value(), () -> {
            List<Row> agreed = agreed(place);
            List<Row> rest = Stream.concat(sorted(place).stream(), chosen(place).stream()).toList();
            List<Remarked> remarked = remarked(place);
            List<Finding> findings = new ArrayList<>();
            for (Item item : items) {
                List<Row> own = of(item, agreed);
                boolean plenary = own.stream().anyMatch(Row::plenary);
                Stream.concat(own.stream().filter(row -> !plenary || row.plenary()), of(item, rest).stream())
                        .collect(Collectors.toMap(Row::line, row -> row, Row::with, LinkedHashMap::new))
                        .values()
                        .forEach(row -> findings.add(finding(item, row, of(item, row, remarked, language), language)));
            }
            return findings;
        });
    }

    /** The reflections that everybody in the room saw, without names (domain.md, M28); never what was written for oneself. */
    public List<Reflections> reflections(Place place, List<Item> items, String language) {
        return owned.read(place.owner().value(), () -> {
            List<Reflections> all = new ArrayList<>();
            for (Item item : items) {
                Method method = item.method();
                for (int step = 0; method != null && step < method.steps().size(); step++) {
                    Step here = method.steps().get(step);
                    if (here.noteVisibility() == Visibility.ALL) {
                        all.addAll(reflections(place, item, step, here, language));
                    }
                }
            }
            return all;
        });
    }

    private List<Reflections> reflections(Place place, Item item, int step, Step here, String language) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        jdbc.sql("""
                        select coalesce(slot, '') as slot, text from contribution
                        where meeting_id = :meeting and item_id = :item and step = :step and kind = 'NOTE'
                          and not withdrawn and text is not null
                        order by slot, md5(id::text)""")
                .param("meeting", place.meeting().value())
                .param("item", item.id().value())
                .param("step", step)
                .query((row, number) -> Map.entry(row.getString("slot"), row.getString("text")))
                .list()
                .forEach(each -> texts.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(each.getValue()));
        return texts.entrySet().stream()
                .map(each -> new Reflections(item.id(), label(here, each.getKey(), language), each.getValue()))
                .toList();
    }

    private List<Row> agreed(Place place) {
        return jdbc.sql("""
                        with recursive behind (line, id) as (
                            select s.contribution_id, s.source_id from source s where s.meeting_id = :meeting
                            union
                            select b.line, s.source_id from behind b join source s on s.contribution_id = b.id),
                        circles (line, circle) as (
                            select c.id, c.circle_id from contribution c where c.meeting_id = :meeting
                            union
                            select s.contribution_id, s.circle_id from support s where s.meeting_id = :meeting
                            union
                            select b.line, p.circle_id from behind b join contribution p on p.id = b.id and p.kind <> 'NOTE')
                        select c.item_id as item, c.step, c.kind, coalesce(c.slot, '') as slot, c.text,
                          (select count(*) from behind b left join contribution n on n.id = b.id
                           where b.line = c.id and (n.id is null or n.kind = 'NOTE')) as notes,
                          (select count(circle) from circles where line = c.id) as circles,
                          0 as votes
                        from contribution c
                        where c.meeting_id = :meeting and c.kind in ('POINT', 'PLENARY') and not c.withdrawn and c.text is not null
                        order by c.step, slot, circles desc, c.created_revision, c.id""")
                .param("meeting", place.meeting().value())
                .query(Row.class)
                .list();
    }

    /** Each thing in the field where most groups placed it; in a theme, under the name they gave it. */
    private List<Row> sorted(Place place) {
        return jdbc.sql("""
                        select distinct on (p.item_id, p.step, c.id)
                          p.item_id as item, p.step, 'SORTED' as kind, coalesce(theme.text, p.field) as slot, c.text, 0 as notes,
                          count(p.circle_id) as circles, 0 as votes
                        from placement p join contribution c on c.id = p.contribution_id
                        left join contribution theme on theme.id::text = p.field and theme.meeting_id = p.meeting_id
                        where p.field <> '' and p.field not like 'like:%' and not coalesce(theme.withdrawn, false) and p.meeting_id = :meeting and not c.withdrawn and c.text is not null
                          and c.kind in ('POINT', 'PLENARY')
                        group by p.item_id, p.step, c.id, p.field, theme.text
                        order by p.item_id, p.step, c.id, count(*) desc, p.field""")
                .param("meeting", place.meeting().value())
                .query(Row.class)
                .list();
    }

    private List<Row> chosen(Place place) {
        return jdbc.sql("""
                        select v.item_id as item, v.step, 'CHOSEN' as kind, '' as slot, c.text, 0 as notes, 0 as circles, v.votes
                        from vote v join contribution c on c.id = v.contribution_id
                        where v.meeting_id = :meeting and v.votes > 0 and not c.withdrawn and c.text is not null
                        order by v.step, v.votes desc, c.id""")
                .param("meeting", place.meeting().value())
                .query(Row.class)
                .list();
    }

    private static List<Row> of(Item item, List<Row> rows) {
        return rows.stream().filter(row -> row.item().equals(item.id().value())).toList();
    }

    /** The remarks on a line, and on what it came from. */
    private List<Remarked> remarked(Place place) {
        return jdbc.sql("""
                        with recursive behind (line, id) as (
                            select c.id, c.id from contribution c where c.meeting_id = :meeting and c.kind in ('POINT', 'PLENARY')
                            union
                            select b.line, s.source_id from behind b join source s on s.contribution_id = b.id)
                        select c.item_id as item, c.text as line, r.step, coalesce(r.slot, '') as slot, r.text
                        from behind b join contribution c on c.id = b.line
                        join source s on s.meeting_id = :meeting and s.source_id = b.id
                        join contribution r on r.id = s.contribution_id and r.kind = 'REMARK'
                        where c.text is not null and not r.withdrawn and r.text is not null
                        order by r.step, slot, r.created_revision, r.id""")
                .param("meeting", place.meeting().value())
                .query(Remarked.class)
                .list();
    }

    private static List<Finding.Remark> of(Item item, Row row, List<Remarked> remarked, String language) {
        return remarked.stream()
                .filter(each -> each.item().equals(item.id().value()) && each.line().equals(row.text()))
                .map(each -> new Finding.Remark(label(item, each.step(), each.slot(), language), each.text()))
                .distinct()
                .toList();
    }

    private static Finding finding(Item item, Row row, List<Finding.Remark> remarks, String language) {
        return new Finding(item.id(), label(item, row.step(), row.slot(), language), row.text(), row.notes(), row.circles(),
                row.votes(), remarks);
    }

    private static String label(Item item, int step, String slot, String language) {
        Method method = item.method();
        return method == null || step >= method.steps().size() ? "" : label(method.steps().get(step), slot, language);
    }

    private static String label(Step step, String slot, String language) {
        if (step.task() instanceof Task.Cluster && !slot.equals(Task.Cluster.THEME.key())) {
            return slot; // the name of a theme
        }
        return step.task().slots().stream()
                .filter(each -> each.key().equals(slot))
                .findFirst()
                .map(Slot::label)
                .map(texts -> texts.in(language))
                .orElse("");
    }
}
