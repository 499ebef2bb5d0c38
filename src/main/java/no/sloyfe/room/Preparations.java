package no.sloyfe.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.meeting.preparation.AnswerSecret;
import no.sloyfe.meeting.preparation.PreparedAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people prepared for an item, for themselves. */
@Component
class Preparations {

    private final JdbcClient jdbc;
    private final PreparedAnswers answers;

    Preparations(JdbcClient jdbc, PreparedAnswers answers) {
        this.jdbc = jdbc;
        this.answers = answers;
    }

    /** With the secret that the browser sent, also what was written anonymously. */
    List<Prepared> of(Place place, ItemId item, @Nullable AnswerSecret secret) {
        return answers.own(place, item, Optional.ofNullable(secret)).stream()
                .map(each -> new Prepared(each.id(), each.slot(), each.text())).toList();
    }

    /** What people wrote by name; the live path knows no browser's secret. */
    Map<ParticipantId, List<Prepared>> named(ItemId item, Collection<ParticipantId> people) {
        Map<ParticipantId, List<Prepared>> named = new HashMap<>();
        jdbc.sql("""
                        select a.id, a.participant_id, f.slot, a.text
                        from preparation_answer a
                        join preparation_field f on f.id = a.field_id join preparation_task t on t.id = f.task_id
                        where t.item_id = :item and a.participant_id = any(:people) order by t.position, f.position, f.id
                        """)
                .param("item", item.value()).param("people", people.stream().map(ParticipantId::value).toArray(UUID[]::new))
                .query(row -> {
                    named.computeIfAbsent(new ParticipantId(row.getObject("participant_id", UUID.class)), _ -> new ArrayList<>())
                            .add(new Prepared(row.getObject("id", UUID.class), row.getString("slot"), row.getString("text")));
                });
        return named;
    }

    /** Whether something for this item is written anonymously. */
    boolean anonymous(ItemId item) {
        return jdbc.sql("select exists (select from preparation_task where item_id = :item and anonymous)")
                .param("item", item.value()).query(Boolean.class).single();
    }

    /** Whether a prepared answer is one that the sender may take into the meeting. */
    boolean may(Desk desk, Sender sender, UUID answer) {
        List<Prepared> own = new ArrayList<>();
        desk.route().stations().stream().map(station -> station.item().id()).distinct()
                .forEach(item -> own.addAll(of(sender.place(), item, sender.secret())));
        return own.stream().anyMatch(each -> each.id().equals(answer));
    }
}
