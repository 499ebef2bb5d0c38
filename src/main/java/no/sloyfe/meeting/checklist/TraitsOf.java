package no.sloyfe.meeting.checklist;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.Circles;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.Participant;
import no.sloyfe.meeting.Participants;
import no.sloyfe.meeting.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a plan shows of the eight traits. */
@Component
public class TraitsOf {

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Programme programme;
    private final Participants participants;
    private final Circles circles;

    TraitsOf(Owned owned, JdbcClient jdbc, Programme programme, Participants participants, Circles circles) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.programme = programme;
        this.participants = participants;
        this.circles = circles;
    }

    public Traits plan(Place place) {
        return owned.read(place.owner().value(), () ->
                of(programme.of(place), prepared(place), participants.of(place), circles.of(place)));
    }

    /** Of what has been read already. */
    public static Traits of(List<Item> items, boolean prepared, List<Participant> people, List<Circle> circles) {
        Map<ParticipantId, List<String>> teams = people.stream().collect(Collectors.toMap(Participant::id, Participant::teams));
        List<List<List<String>>> groups = circles.stream()
                .map(circle -> circle.seats().stream().map(seat -> teams.getOrDefault(seat.participant(), List.of())).toList())
                .toList();
        return new Traits(items, prepared, groups);
    }

    private boolean prepared(Place place) {
        return jdbc.sql("select exists (select from preparation_task where meeting_id = :meeting)")
                .param("meeting", place.meeting().value())
                .query(Boolean.class)
                .single();
    }
}
