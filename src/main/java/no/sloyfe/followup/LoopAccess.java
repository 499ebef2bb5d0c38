package no.sloyfe.followup;

import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Caller;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.LoopId;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.organisation.UnitId;
import no.sloyfe.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may do what with a loop: the unit's staff read it, who leads one of its meetings follows it up. A personal link never leads. */
@Component
public class LoopAccess {

    private record Row(
            UUID id, UUID unit, String name, String unitName, boolean leadsMeeting, boolean takesPart, boolean guestThere) {}

    private final Owned owned;
    private final JdbcClient jdbc;

    LoopAccess(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    /** For the loop's page. Refuses with 404 whoever may not read it. */
    public LoopPlace read(Caller caller, LoopId loop) {
        LoopPlace place = any(caller, loop);
        if (!place.reads()) {
            throw Refused.notFound();
        }
        return place;
    }

    /** For planning the next meeting. */
    public LoopPlace lead(Caller caller, LoopId loop) {
        LoopPlace place = read(caller, loop);
        if (!place.leads()) {
            throw Refused.forbidden("followup.loop.only-leader");
        }
        return place;
    }

    /** For saying what became of one's own promise; a personal link to a meeting in the loop is enough. */
    public LoopPlace any(Caller caller, LoopId loop) {
        return row(caller, loop).map(row -> place(caller, row)).orElseThrow(Refused::notFound);
    }

    /** The loop seen from one of its meetings. */
    public LoopPlace of(Place meeting, LoopId loop) {
        LoopPlace place = any(meeting.caller(), loop);
        return new LoopPlace(
                place.id(), place.owner(), place.unit(), place.name(), place.unitName(), place.reads(),
                place.leads() || meeting.leads(), place.person());
    }

    private static LoopPlace place(Caller caller, Row row) {
        UnitId unit = new UnitId(row.unit());
        boolean reads = false;
        boolean leads = false;
        switch (caller) {
            case Caller.Member member -> {
                leads = member.post(unit).filter(post -> post.leads() || row.leadsMeeting()).isPresent();
                reads = member.post(unit).isPresent() || row.takesPart();
            }
            case Caller.Guest _ -> {
                if (!row.guestThere()) {
                    throw Refused.notFound();
                }
            }
        }
        return new LoopPlace(
                new LoopId(row.id()), caller.owner(), unit, row.name(), row.unitName(), reads, leads,
                caller.known().orElse(null));
    }

    private Optional<Row> row(Caller caller, LoopId loop) {
        PersonId person = caller.known().orElse(null);
        OwnerId owner = caller.owner();
        return owned.read(owner.value(), () -> jdbc.sql("""
                        select l.id, l.unit_id as unit, l.name, u.name as unit_name,
                          exists (select 1 from meeting m where m.loop_id = l.id and (m.created_by = cast(:person as uuid)
                              or exists (select 1 from facilitator f
                                         where f.meeting_id = m.id and f.person_id = cast(:person as uuid)))) as leads_meeting,
                          exists (select 1 from meeting m join participant p on p.meeting_id = m.id
                                  where m.loop_id = l.id and p.person_id = cast(:person as uuid)) as takes_part,
                          exists (select 1 from meeting m
                                  where m.loop_id = l.id and m.id = cast(:there as uuid)) as guest_there
                        from loop l join unit u on u.id = l.unit_id
                        where l.id = :loop""")
                .param("person", person == null ? null : person.value())
                .param("there", caller instanceof Caller.Guest guest ? guest.meeting().value() : null)
                .param("loop", loop.value())
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class), row.getObject("unit", UUID.class), row.getString("name"),
                        row.getString("unit_name"), row.getBoolean("leads_meeting"), row.getBoolean("takes_part"),
                        row.getBoolean("guest_there")))
                .optional());
    }
}
