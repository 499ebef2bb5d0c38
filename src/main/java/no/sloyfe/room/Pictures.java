package no.sloyfe.room;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Phase;
import no.sloyfe.meeting.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes pictures of rooms. The revision is read first, so that a picture never misses what it claims to hold. */
@Component
class Pictures {

    private final Owned owned;
    private final Meetings meetings;
    private final Programme programme;
    private final Stages stages;
    private final Attendees attendees;
    private final Seating seating;
    private final Rounds rounds;
    private final Contributions contributions;
    private final Tallies tallies;
    private final JdbcClient jdbc;
    private final Clock clock;

    Pictures(Owned owned, Meetings meetings, Programme programme, Stages stages, Attendees attendees, Seating seating,
            Rounds rounds, Contributions contributions, Tallies tallies, JdbcClient jdbc, Clock clock) {
        this.tallies = tallies;
        this.owned = owned;
        this.meetings = meetings;
        this.programme = programme;
        this.stages = stages;
        this.attendees = attendees;
        this.seating = seating;
        this.rounds = rounds;
        this.contributions = contributions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Picture take(Place place) {
        return owned.read(place.owner().value(), () -> {
            Meeting meeting = meetings.of(place);
            UUID id = meeting.id().value();
            Route route = Route.through(programme.of(place));
            Stage stage = meeting.phase() == Phase.RUNNING ? stages.of(meeting.id()).orElse(null) : null;
            Station station = stage == null ? null : route.at(stage.run()).orElse(null);
            if (stage == null || station == null) {
                return new Picture(meeting, route, null, attendees.of(id), List.of(), seating.lasting(id), Map.of(),
                        contributions.of(id), Map.of(), Map.of(), numbers(id), Set.of(), Set.of(), Map.of(), List.of(),
                        Tally.NONE, clock.millis());
            }
            Run run = stage.run();
            List<Circle> circles = seating.at(id, route, station);
            return new Picture(meeting, route, stage, attendees.of(id), circles, seating.lasting(id), rounds.of(id, run),
                    contributions.of(id), contributions.sources(id), contributions.supporters(id), numbers(id),
                    marked("ready", run, true), marked("ballot", run, false), votes(run), placements(run), tallies.of(run),
                    clock.millis());
        });
    }

    private Map<UUID, Integer> numbers(UUID meeting) {
        Map<UUID, Integer> numbers = new HashMap<>();
        jdbc.sql("select id, number from circle where meeting_id = :meeting").param("meeting", meeting)
                .query(row -> { numbers.put(row.getObject("id", UUID.class), row.getInt("number")); });
        return numbers;
    }

    private Set<UUID> marked(String table, Run run, boolean byRound) {
        String sql = switch (table) {
            case "ready" -> "select participant_id from ready where item_id = :item and step = :step and round = :round";
            default -> "select participant_id from ballot where item_id = :item and step = :step";
        };
        var statement = jdbc.sql(sql).param("item", run.item().value()).param("step", run.step());
        return new HashSet<>((byRound ? statement.param("round", run.round()) : statement).query(UUID.class).list());
    }

    private Map<UUID, Integer> votes(Run run) {
        Map<UUID, Integer> votes = new HashMap<>();
        jdbc.sql("select contribution_id, votes from vote where item_id = :item").param("item", run.item().value())
                .query(row -> { votes.put(row.getObject(1, UUID.class), row.getInt(2)); });
        return votes;
    }

    private List<Picture.Placement> placements(Run run) {
        return jdbc.sql("select contribution_id, circle_id, field from placement where item_id = :item order by revision")
                .param("item", run.item().value())
                .query((row, _) -> new Picture.Placement(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }
}
