package no.sloyfe.followup.endings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.followup.Decisions;
import no.sloyfe.followup.Measures;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.room.Endings;
import no.sloyfe.web.Fragments;
import no.sloyfe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a meeting has ended in, as the room and the big screen show it. */
@Component
class RoomEndings implements Endings {

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Measures measures;
    private final Decisions decisions;
    private final TopPoints topPoints;
    private final Fragments fragments;

    RoomEndings(Owned owned, JdbcClient jdbc, Measures measures, Decisions decisions, TopPoints topPoints, Fragments fragments) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.measures = measures;
        this.decisions = decisions;
        this.topPoints = topPoints;
        this.fragments = fragments;
    }

    @Override
    public String list(Place place, Words words) {
        Map<String, Object> model = model(place, words);
        return model.isEmpty() ? "" : fragments.render("followup/endings/list", model);
    }

    @Override
    public String forLeader(Place place, Words words) {
        Map<String, Object> model = new HashMap<>(model(place, words));
        model.put("words", words);
        model.put("meeting", place.meeting());
        now(place).ifPresent(item -> {
            model.put("item", item);
            model.put("leaning", Integer.toHexString(topPoints.of(place, item).hashCode()));
        });
        return fragments.render("followup/endings/leader", model);
    }

    private Map<String, Object> model(Place place, Words words) {
        return owned.read(place.owner().value(), () -> {
            var made = measures.of(place);
            var decided = decisions.of(place);
            return made.isEmpty() && decided.isEmpty()
                    ? Map.of() : Map.of("words", words, "measures", made, "decisions", decided);
        });
    }

    /** The running item, where it is to end in something. */
    private Optional<ItemId> now(Place place) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select i.id from room r join item i on i.id = r.item_id
                        where r.meeting_id = :meeting and i.ends <> 'NONE'""")
                .param("meeting", place.meeting().value())
                .query(UUID.class)
                .optional()
                .map(ItemId::new));
    }
}
