package no.sloyfe.access;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.UnitId;
import no.sloyfe.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides who reaches what. What is not the caller's looks as if it did not exist. */
@Component
public class Access {

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Audit audit;

    Access(Owned owned, JdbcClient jdbc, Audit audit) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The caller's place in the meeting; refuses as not found when it is not theirs. */
    public Place meeting(Caller caller, MeetingId meeting) {
        return find(caller, meeting).orElseThrow(Refused::notFound);
    }

    /** The same without refusing, for doors that answer in another way. */
    public Optional<Place> find(Caller caller, MeetingId meeting) {
        return switch (caller) {
            case Caller.Member member -> owned.read(caller.owner().value(), () -> asMember(member, meeting));
            case Caller.Guest guest -> asGuest(guest, meeting);
        };
    }

    /** A place that leads; refuses with a sentence when the caller may only take part. */
    public Place lead(Caller caller, MeetingId meeting) {
        Place place = meeting(caller, meeting);
        if (!place.leads()) {
            audit.refused(caller, "LEAD_MEETING", meeting.value());
            throw Refused.forbidden("access.refused.lead");
        }
        return place;
    }

    /** What the meeting shows the caller, read in the transaction that saw their place there; refuses as {@link #meeting} does. */
    public <T> T show(Caller caller, MeetingId meeting, Function<Place, T> shown) {
        return owned.read(caller.owner().value(), () -> shown.apply(meeting(caller, meeting)));
    }

    /** What the meeting shows who leads it, read in the transaction that saw that they do; refuses as {@link #lead} does. */
    public <T> T showLeader(Caller caller, MeetingId meeting, Function<Place, T> shown) {
        return owned.read(caller.owner().value(), () -> find(caller, meeting).filter(Place::leads).map(place -> told(shown, place)))
                .orElseGet(() -> {
                    Place place = lead(caller, meeting); // out here, where the log can be written
                    return owned.read(caller.owner().value(), () -> told(shown, place));
                });
    }

    private static <T> T told(Function<Place, T> shown, Place place) {
        return Objects.requireNonNull(shown.apply(place), "Nothing to show");
    }

    /** The caller's post in a unit they lead. */
    public Post unitLeader(Caller caller, UnitId unit) {
        Post post = plan(caller, unit);
        if (!post.leads()) {
            audit.refused(caller, "LEAD_UNIT", unit.value());
            throw Refused.forbidden("access.refused.unit");
        }
        return post;
    }

    /** The caller's post in a unit where they may plan a meeting: any of its members may, and then facilitates it. */
    public Post plan(Caller caller, UnitId unit) {
        return switch (caller) {
            case Caller.Member member -> member.post(unit).orElseThrow(Refused::notFound);
            case Caller.Guest _ -> throw Refused.notFound();
        };
    }

    /** Only those who work in the unit lead there: who has left it goes on reading what they took part in. */
    private Optional<Place> asMember(Caller.Member member, MeetingId meeting) {
        return jdbc.sql("""
                        select own.role is not null and (own.role = 'LEADER' or m.created_by = :person
                                   or exists (select from facilitator f where f.meeting_id = m.id and f.person_id = :person)) as leads,
                               own.role is not null as reads,
                               p.id as participant
                        from meeting m
                        left join member own on own.unit_id = m.unit_id and own.person_id = :person
                        left join participant p on p.meeting_id = m.id and p.person_id = :person
                        where m.id = :meeting
                        """)
                .param("person", member.person().value())
                .param("meeting", meeting.value())
                .query((row, _) -> {
                    var participant = Optional.ofNullable(row.getObject("participant", UUID.class))
                            .map(ParticipantId::new);
                    return right(row.getBoolean("leads"), participant.isPresent(), row.getBoolean("reads"))
                            .map(right -> new Place(meeting, right, participant, member));
                })
                .optional()
                .flatMap(place -> place);
    }

    private static Optional<Right> right(boolean leads, boolean takesPart, boolean reads) {
        return leads ? Optional.of(Right.LEADS)
                : takesPart ? Optional.of(Right.TAKES_PART)
                : reads ? Optional.of(Right.READS) : Optional.empty();
    }

    /** A personal link travels by mail and lasts, so it takes part even where its person could lead after logging in. */
    private Optional<Place> asGuest(Caller.Guest guest, MeetingId meeting) {
        return guest.meeting().equals(meeting)
                ? Optional.of(new Place(meeting, Right.TAKES_PART, Optional.of(guest.participant()), guest))
                : Optional.empty();
    }
}
