package no.sloyfe.meeting.programme;

import java.util.List;
import java.util.Objects;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Participants;
import no.sloyfe.meeting.Programme;
import no.sloyfe.method.Crowd;
import no.sloyfe.method.Method;
import no.sloyfe.method.Occasion;
import no.sloyfe.method.Proposals;
import no.sloyfe.method.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposes methods for an item: for its purpose and minutes, the meeting's people, and what comes before it. */
@Component
class Proposing {

    private static final int USUAL_POINTS = 3;

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Programme programme;
    private final Participants participants;

    Proposing(Owned owned, JdbcClient jdbc, Meetings meetings, Programme programme, Participants participants) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.programme = programme;
        this.participants = participants;
    }

    /** For an item, or for a new one that comes last. */
    Proposed of(Place place, @Nullable Item item, Purpose purpose, int minutes, List<Method> methods) {
        return owned.read(place.owner().value(), () -> {
            Meeting meeting = meetings.of(place);
            int people = participants.of(place).size();
            var occasion = new Occasion(purpose, minutes, new Crowd(people, meeting.groupSize() + 1, USUAL_POINTS),
                    earlier(place, item), item != null && prepared(item));
            return new Proposed(minutes, people, Proposals.of(methods, occasion));
        });
    }

    private List<Occasion.Earlier> earlier(Place place, @Nullable Item item) {
        return programme.of(place).reversed().stream()
                .filter(other -> other.method() != null && (item == null || other.position() < item.position()))
                .map(other -> new Occasion.Earlier(other.title(), Objects.requireNonNull(other.method())))
                .toList();
    }

    private boolean prepared(Item item) {
        return jdbc.sql("select exists (select from preparation_task where item_id = :item)")
                .param("item", item.id().value())
                .query(Boolean.class)
                .single();
    }
}
