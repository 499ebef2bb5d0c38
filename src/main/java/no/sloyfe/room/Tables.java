package no.sloyfe.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.CircleForm;
import no.sloyfe.meeting.GroupRole;
import no.sloyfe.meeting.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sits with whom: the groups that last the meeting, and the pairs and trios of single runs. */
@Repository
class Tables {

    private static final String SEATS = """
            select c.id, c.number, c.place, c.form, s.participant_id, s.role, p.name
            from circle c join seat s on s.circle_id = c.id join participant p on p.id = s.participant_id
            where c.meeting_id = :meeting
            """;

    /** Those who share a device together, its holder first and the unnamed by their numbers. */
    private static final String IN_ORDER = """
            order by c.number, s.role nulls last, coalesce(p.device_id, p.id), p.device_id is not null,
                case when p.device_id is not null then substring(p.name from '\\((\\d{1,2})\\)$')::int end nulls first, p.id
            """;

    private final JdbcClient jdbc;

    Tables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The groups that last the meeting; those nobody sits in are left out. */
    Seated lasting(UUID meeting) {
        return new Seated(read(meeting, null));
    }

    Seated of(UUID meeting, Run run) {
        return new Seated(read(meeting, run));
    }

    Seated lasting(Desk desk) {
        return desk.roster.circles(null, () -> read(desk.meeting(), null));
    }

    Seated of(Desk desk, Run run) {
        return desk.roster.circles(run, () -> read(desk.meeting(), run));
    }

    /** The highest number of a run's circles, also of those nobody sits in; 0 when there is none. */
    int highest(UUID meeting, Run run) {
        return jdbc.sql("""
                        select coalesce(max(number), 0) from circle
                        where meeting_id = :meeting and item_id = :item and step = :step and round = :round
                        """)
                .param("meeting", meeting).param("item", run.item().value()).param("step", run.step()).param("round", run.round())
                .query(Integer.class).single();
    }

    void add(Desk desk, UUID id, CircleForm form, int number, @Nullable Run run) {
        desk.roster.made(run, new Circle(id, number, "", form, List.of()));
        jdbc.sql("""
                        insert into circle (id, owner_id, meeting_id, form, number, item_id, step, round)
                        values (:id, :owner, :meeting, :form, :number, :item, :step, :round)
                        """)
                .param("id", id).param("owner", desk.owner()).param("meeting", desk.meeting())
                .param("form", form.name()).param("number", number)
                .param("item", run == null ? null : run.item().value())
                .param("step", run == null ? null : run.step())
                .param("round", run == null ? null : run.round())
                .update();
    }

    /** The name is not at hand here, and no rule asks for it. */
    void seat(Desk desk, UUID circle, ParticipantId who, @Nullable GroupRole role) {
        desk.roster.sits(circle, new Seat(who, "", role));
        jdbc.sql("""
                        insert into seat (owner_id, meeting_id, circle_id, participant_id, role)
                        values (:owner, :meeting, :circle, :who, :role)
                        on conflict (circle_id, participant_id) do update set role = excluded.role
                        """)
                .param("owner", desk.owner()).param("meeting", desk.meeting()).param("circle", circle)
                .param("who", who.value()).param("role", role == null ? null : role.name())
                .update();
    }

    /** Gives up a seat; in a pair or trio it is remembered who had met. */
    void unseat(Desk desk, UUID circle, ParticipantId who) {
        desk.roster.stands(circle, who);
        jdbc.sql("""
                        insert into parted (owner_id, meeting_id, circle_id, participant_id, other_id)
                        select s.owner_id, s.meeting_id, s.circle_id, :who, s.participant_id
                        from seat s join circle c on c.id = s.circle_id and c.item_id is not null
                        where s.circle_id = :circle and s.participant_id <> :who
                          and exists (select from seat mine where mine.circle_id = s.circle_id and mine.participant_id = :who)
                        on conflict do nothing
                        """)
                .param("circle", circle).param("who", who.value()).update();
        jdbc.sql("delete from seat where circle_id = :circle and participant_id = :who")
                .param("circle", circle).param("who", who.value()).update();
    }

    /** Those who sat together in a run and do no more, two and two. */
    List<List<ParticipantId>> parted(UUID meeting, Run run) {
        return jdbc.sql("""
                        select p.participant_id, p.other_id from parted p join circle c on c.id = p.circle_id
                        where c.meeting_id = :meeting and c.item_id = :item and c.step = :step and c.round = :round
                        """)
                .param("meeting", meeting).param("item", run.item().value()).param("step", run.step()).param("round", run.round())
                .query((row, _) -> List.of(new ParticipantId(row.getObject(1, UUID.class)), new ParticipantId(row.getObject(2, UUID.class))))
                .list();
    }

    /** Empties the groups that last the meeting; the circles stay, since contributions point at them. */
    void clearLasting(Desk desk) {
        desk.roster.forgetCircles();
        jdbc.sql("""
                        delete from seat using circle
                        where seat.circle_id = circle.id and circle.meeting_id = :meeting and circle.item_id is null
                        """)
                .param("meeting", desk.meeting()).update();
    }

    /** The ids of the lasting circles by number, also of those nobody sits in. */
    Map<Integer, UUID> numbers(Desk desk) {
        Map<Integer, UUID> numbers = new LinkedHashMap<>();
        jdbc.sql("select id, number from circle where meeting_id = :meeting and item_id is null order by number")
                .param("meeting", desk.meeting())
                .query(row -> { numbers.put(row.getInt("number"), row.getObject("id", UUID.class)); });
        return numbers;
    }

    /** What each circle is called by, those of single runs too. */
    Map<UUID, Integer> numbers(UUID meeting) {
        Map<UUID, Integer> numbers = new HashMap<>();
        jdbc.sql("select id, number from circle where meeting_id = :meeting").param("meeting", meeting)
                .query(row -> { numbers.put(row.getObject("id", UUID.class), row.getInt("number")); });
        return numbers;
    }

    List<Circle> some(UUID meeting, Collection<UUID> ids) {
        return circles(jdbc.sql(SEATS + " and c.id = any(:ids) " + IN_ORDER)
                .param("meeting", meeting).param("ids", ids.toArray(UUID[]::new)));
    }

    private List<Circle> read(UUID meeting, @Nullable Run run) {
        return circles(jdbc.sql(SEATS + """
                         and c.item_id is not distinct from :item::uuid and c.step is not distinct from :step::int
                         and c.round is not distinct from :round::int
                        """ + IN_ORDER)
                .param("meeting", meeting)
                .param("item", run == null ? null : run.item().value())
                .param("step", run == null ? null : run.step())
                .param("round", run == null ? null : run.round()));
    }

    private static List<Circle> circles(JdbcClient.StatementSpec rows) {
        Map<UUID, Circle> circles = new LinkedHashMap<>();
        rows.query(row -> {
            UUID id = row.getObject("id", UUID.class);
            String role = row.getString("role");
            Seat seat = new Seat(new ParticipantId(row.getObject("participant_id", UUID.class)), row.getString("name"),
                    role == null ? null : GroupRole.valueOf(role));
            Circle before = circles.getOrDefault(id, new Circle(id, row.getInt("number"), row.getString("place"),
                    CircleForm.valueOf(row.getString("form")), List.of()));
            List<Seat> seats = new ArrayList<>(before.seats());
            seats.add(seat);
            circles.put(id, new Circle(id, before.number(), before.place(), before.form(), seats));
        });
        return List.copyOf(circles.values());
    }
}
