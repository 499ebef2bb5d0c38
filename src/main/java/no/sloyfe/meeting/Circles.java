package no.sloyfe.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.grouping.Composition;
import no.sloyfe.grouping.Exchange;
import no.sloyfe.grouping.Mixed;
import no.sloyfe.grouping.Mixing;
import no.sloyfe.grouping.Patience;
import no.sloyfe.grouping.Role;
import no.sloyfe.grouping.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The groups that last the meeting. */
@Repository
public class Circles {

    /** The groups that were looked for, and for whom. */
    public record Found(Gatherings.ToSeat who, Mixed mixed) {}

    private record Table(UUID id, int number, String place, CircleForm form) {

        Circle with(List<Seat> seats) {
            return new Circle(id, number, place, form, seats);
        }
    }

    private record Sitting(Table table, @Nullable Seat seat) {}

    private record Taken(UUID circle, UUID who, @Nullable String role) {}

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Gatherings gatherings;

    Circles(Owned owned, JdbcClient jdbc, Ids ids, Gatherings gatherings) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.ids = ids;
        this.gatherings = gatherings;
    }

    public List<Circle> of(Place place) {
        List<Sitting> sittings = owned.read(place.owner().value(), () -> jdbc.sql("""
                        select c.id, c.number, c.place, c.form, s.participant_id, p.name, s.role
                        from circle c
                        left join (seat s join participant p on p.id = s.participant_id) on s.circle_id = c.id
                        where c.meeting_id = :meeting and c.item_id is null
                        order by c.number, array_position(array['CHAIR', 'TIMEKEEPER', 'REPORTER', 'TOPIC_KEEPER'], s.role) nulls last,
                                 p.name collate "nb-NO-x-icu", p.id""")
                .param("meeting", place.meeting().value())
                .query((row, _) -> new Sitting(
                        new Table(row.getObject("id", UUID.class), row.getInt("number"), row.getString("place"), CircleForm.valueOf(row.getString("form"))),
                        seat(row)))
                .list());
        Map<Table, List<Seat>> tables = sittings.stream().collect(Collectors.groupingBy(Sitting::table, LinkedHashMap::new,
                Collectors.flatMapping(sitting -> Stream.ofNullable(sitting.seat()), Collectors.toList())));
        return tables.entrySet().stream().map(entry -> entry.getKey().with(entry.getValue())).toList();
    }

    /** Null at a table where nobody sits. */
    private static @Nullable Seat seat(ResultSet row) throws SQLException {
        UUID participant = row.getObject("participant_id", UUID.class);
        return participant == null ? null : new Seat(new ParticipantId(participant), row.getString("name"), role(row.getString("role")));
    }

    private static @Nullable GroupRole role(@Nullable String name) {
        return name == null ? null : GroupRole.valueOf(name);
    }

    /**
     * Makes all groups anew, at once: mixed over teams and earlier company, with roles in rotation; nobody who has left is seated.
     * Rules that cannot hold together are passed over.
     */
    public void compose(Place place, long seed) {
        owned.write(place.owner().value(), () -> {
            Gatherings.ToSeat who = gatherings.of(place);
            Patience patience = Patience.brief(who.people().size());
            seat(place, who, Mixing.anyway(who.gathering(), patience, seed));
        });
    }

    /** Looks some seconds for the best groups, holding nothing meanwhile. */
    public Found look(Place place, long seed) {
        Gatherings.ToSeat who = owned.read(place.owner().value(), () -> gatherings.of(place));
        return new Found(who, Mixing.of(who.gathering(), Patience.thorough(who.people().size()), seed));
    }

    /** Seats people as was found, in the transaction that holds the meeting; false when people, sizes or rules are others by now. */
    public boolean seat(Place place, Found found, Composition composition) {
        if (gatherings.of(place).fingerprint() != found.who().fingerprint()) {
            return false;
        }
        seat(place, found.who(), composition);
        return true;
    }

    /** What no groups of these people can go below, when that has been proven and still holds. */
    public OptionalInt bound(Place place, Gatherings.ToSeat who) {
        return jdbc.sql("select bound from composition where meeting_id = :meeting and fingerprint = :fingerprint")
                .param("meeting", place.meeting().value())
                .param("fingerprint", who.fingerprint())
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private void seat(Place place, Gatherings.ToSeat who, Composition composition) {
        List<List<UUID>> groups = Exchange.forRoles(who.gathering(), composition.groups());
        Map<Integer, String> tables = clear(place);
        List<UUID> circles = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        for (int number = 1; number <= groups.size(); number++) {
            List<UUID> group = groups.get(number - 1);
            Map<UUID, Role> roles = Roles.assign(group, who.gathering().history(), composition.seed() + number);
            UUID circle = ids.next();
            circles.add(circle);
            group.forEach(key -> taken.add(new Taken(circle, Objects.requireNonNull(who.people().get(key)).id().value(),
                    Optional.ofNullable(roles.get(key)).map(Role::name).orElse(null))));
        }
        add(place, circles, tables);
        seat(place, taken);
        jdbc.sql("""
                        insert into composition (meeting_id, owner_id, fingerprint, bound)
                        values (:meeting, :owner, :fingerprint, :bound)
                        on conflict (meeting_id) do update set fingerprint = :fingerprint, bound = :bound""")
                .param("meeting", place.meeting().value())
                .param("owner", place.owner().value())
                .param("fingerprint", who.fingerprint())
                .param("bound", composition.bound().cost())
                .update();
    }

    /** What the table of each number was called. */
    private Map<Integer, String> clear(Place place) {
        return jdbc.sql("delete from circle where meeting_id = :meeting and item_id is null returning number, place")
                .param("meeting", place.meeting().value())
                .query((row, _) -> Map.entry(row.getInt("number"), row.getString("place")))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Numbered from 1; a table keeps its name. */
    private void add(Place place, List<UUID> circles, Map<Integer, String> tables) {
        jdbc.sql("""
                        insert into circle (id, owner_id, meeting_id, form, number, place)
                        select id, :owner, :meeting, 'GROUP', number, place
                        from unnest(:circles, :tables) with ordinality as made (id, place, number)""")
                .param("owner", place.owner().value())
                .param("meeting", place.meeting().value())
                .param("circles", circles.toArray(UUID[]::new))
                .param("tables", IntStream.rangeClosed(1, circles.size()).mapToObj(number -> tables.getOrDefault(number, "")).toArray(String[]::new))
                .update();
    }

    private void seat(Place place, List<Taken> taken) {
        jdbc.sql("""
                        insert into seat (owner_id, meeting_id, circle_id, participant_id, role)
                        select :owner, :meeting, circle, who, role from unnest(:circles, :people, :roles) as taken (circle, who, role)""")
                .param("owner", place.owner().value())
                .param("meeting", place.meeting().value())
                .param("circles", taken.stream().map(Taken::circle).toArray(UUID[]::new))
                .param("people", taken.stream().map(Taken::who).toArray(UUID[]::new))
                .param("roles", taken.stream().map(Taken::role).toArray(String[]::new))
                .update();
    }
}
