package no.sloyfe.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.sloyfe.access.Place;
import no.sloyfe.grouping.History;
import no.sloyfe.grouping.Past;
import no.sloyfe.grouping.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sat with whom, and did what for the group, in the unit's latest meetings. */
@Repository
class Company {

    /** A school year of them; who had which role is known for as long. */
    private static final int MEETINGS = 40;

    private record Sitting(UUID meeting, UUID circle, UUID person, @Nullable String role) {}

    private final JdbcClient jdbc;

    Company(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person is the same from meeting to meeting; a guest is known in this one only. */
    static UUID key(Participant participant) {
        return participant.person() == null ? participant.id().value() : participant.person().value();
    }

    History before(Place place) {
        return before(place, MEETINGS);
    }

    /** The same but for roles: no more meetings than company is known from. */
    History lately(Place place) {
        return before(place, History.COMPANY_LASTS);
    }

    /** The latest first, of those that had groups. */
    private History before(Place place, int known) {
        Map<UUID, List<Sitting>> meetings = new LinkedHashMap<>();
        jdbc.sql("""
                        with earlier as (
                            select old.id, old.starts_at
                            from meeting this
                            cross join lateral (
                                select m.id, m.starts_at from meeting m
                                where m.unit_id = this.unit_id and m.starts_at < this.starts_at and m.phase in ('CLOSED', 'FOLLOWED_UP')
                                order by m.starts_at desc
                                limit :meetings) old
                            where this.id = :meeting),
                        known as (
                            select e.id, e.starts_at
                            from earlier e
                            where exists (
                                select from circle c
                                join seat s on s.circle_id = c.id
                                join participant p on p.id = s.participant_id and p.person_id is not null
                                where c.meeting_id = e.id and c.item_id is null)
                            order by e.starts_at desc, e.id
                            limit :known)
                        select k.id as meeting, s.circle_id as circle, p.person_id as person, s.role
                        from known k
                        join circle c on c.meeting_id = k.id and c.item_id is null
                        join seat s on s.circle_id = c.id
                        join participant p on p.id = s.participant_id and p.person_id is not null
                        order by k.starts_at desc, k.id""")
                .param("meeting", place.meeting().value())
                .param("meetings", MEETINGS)
                .param("known", known)
                .query((row, _) -> new Sitting(row.getObject("meeting", UUID.class), row.getObject("circle", UUID.class),
                        row.getObject("person", UUID.class), row.getString("role")))
                .list()
                .forEach(sitting -> meetings.computeIfAbsent(sitting.meeting(), _ -> new ArrayList<>()).add(sitting));
        return new History(meetings.values().stream().map(Company::past).toList());
    }

    private static Past past(List<Sitting> sittings) {
        Map<UUID, Set<UUID>> groups = new HashMap<>();
        Map<UUID, Role> roles = new HashMap<>();
        sittings.forEach(sitting -> {
            groups.computeIfAbsent(sitting.circle(), _ -> new HashSet<>()).add(sitting.person());
            if (sitting.role() != null) {
                roles.put(sitting.person(), Role.valueOf(sitting.role()));
            }
        });
        return new Past(List.copyOf(groups.values()), roles);
    }
}
