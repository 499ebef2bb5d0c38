package no.sloyfe.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the groups of a meeting must keep to, as its leader has said. */
@Repository
public class GroupRules {

    /** More would be an attempt at seating everybody by hand. */
    public static final int MOST = 60;

    private record Kept(UUID id, GroupRule.Kind kind, @Nullable Integer number) {}

    private record About(UUID rule, GroupRule.Named person) {}

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Ids ids;

    GroupRules(Owned owned, JdbcClient jdbc, Ids ids) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    public List<GroupRule> of(Place place) {
        return owned.read(place.owner().value(), () -> {
            List<Kept> rules = jdbc.sql("select id, kind, number from group_rule where meeting_id = :meeting order by id")
                    .param("meeting", place.meeting().value())
                    .query((row, _) -> new Kept(row.getObject("id", UUID.class), GroupRule.Kind.valueOf(row.getString("kind")),
                            row.getObject("number", Integer.class)))
                    .list();
            Map<UUID, List<GroupRule.Named>> people = rules.isEmpty() ? Map.of() : people(place);
            return rules.stream()
                    .map(rule -> new GroupRule(rule.id(), rule.kind(), rule.number(), people.getOrDefault(rule.id(), List.of())))
                    .toList();
        });
    }

    private Map<UUID, List<GroupRule.Named>> people(Place place) {
        return jdbc.sql("""
                        select g.rule_id, p.id, p.name
                        from group_rule_person g join group_rule r on r.id = g.rule_id join participant p on p.id = g.participant_id
                        where r.meeting_id = :meeting
                        order by p.name collate "nb-NO-x-icu", p.id""")
                .param("meeting", place.meeting().value())
                .query((row, _) -> new About(row.getObject(1, UUID.class),
                        new GroupRule.Named(new ParticipantId(row.getObject(2, UUID.class)), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(About::rule, Collectors.mapping(About::person, Collectors.toList())));
    }

    /** Adds a rule about people of the meeting; others named are passed over. Runs in the caller's transaction. */
    public void add(Place place, GroupRule.Kind kind, @Nullable Integer number, List<ParticipantId> people) {
        UUID id = ids.next();
        jdbc.sql("insert into group_rule (id, owner_id, meeting_id, kind, number) values (:id, :owner, :meeting, :kind, :number)")
                .param("id", id)
                .param("owner", place.owner().value())
                .param("meeting", place.meeting().value())
                .param("kind", kind.name())
                .param("number", number)
                .update();
        people.forEach(person -> jdbc.sql("""
                        insert into group_rule_person (owner_id, rule_id, participant_id)
                        select p.owner_id, :rule, p.id from participant p where p.id = :person and p.meeting_id = :meeting
                        on conflict do nothing""")
                .param("rule", id)
                .param("person", person.value())
                .param("meeting", place.meeting().value())
                .update());
    }

    public void remove(Place place, UUID rule) {
        jdbc.sql("delete from group_rule where id = :rule and meeting_id = :meeting")
                .param("rule", rule)
                .param("meeting", place.meeting().value())
                .update();
    }
}
