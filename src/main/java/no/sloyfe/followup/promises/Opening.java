package no.sloyfe.followup.promises;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.meeting.Ending;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.meeting.ItemKind;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Programme;
import no.sloyfe.meeting.plan.MeetingPlanned;
import no.sloyfe.meeting.programme.ItemDraft;
import no.sloyfe.meeting.programme.ProgrammeEditing;
import no.sloyfe.web.Language;
import no.sloyfe.web.Texts;
import no.sloyfe.web.Words;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets every meeting open with what the last one in its loop promised, whatever else it is about and wherever it is planned. */
@Component
class Opening {

    private static final int MINUTES = 5;

    private final Meetings meetings;
    private final Programme programme;
    private final ProgrammeEditing editing;
    private final LookingBack lookingBack;
    private final Texts texts;
    private final Ids ids;
    private final JdbcClient jdbc;

    Opening(Meetings meetings, Programme programme, ProgrammeEditing editing, LookingBack lookingBack, Texts texts, Ids ids,
            JdbcClient jdbc) {
        this.meetings = meetings;
        this.programme = programme;
        this.editing = editing;
        this.lookingBack = lookingBack;
        this.texts = texts;
        this.ids = ids;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(MeetingPlanned planned) {
        Place place = planned.place();
        List<Item> items = programme.of(place);
        Words words = texts.in(meetings.of(place).language());
        boolean promised = lookingBack.from(place).filter(kept -> !kept.empty()).isPresent();
        Optional<Item> copied = items.stream().filter(this::opens).findFirst();
        copied.filter(item -> !item.title().equals(words.of("followup.next.opening")))
                .ifPresent(item -> editing.change(place, item.id(), ItemDraft.of(item).saying(
                        words.of("followup.next.opening"), words.of("followup.next.opening-goal"), words.of("followup.next.opening-question"))));
        if (!promised || copied.isPresent()) {
            return;
        }
        ItemId opening = new ItemId(ids.next());
        editing.add(place, opening, new ItemDraft(MINUTES, words.of("followup.next.opening"), words.of("followup.next.opening-goal"),
                words.of("followup.next.opening-question"), ItemKind.DEVELOPMENT, null, Ending.NONE));
        editing.move(place, opening, 0);
        if (!planned.timed() && !items.isEmpty()) {
            jdbc.sql("update meeting set minutes = least(minutes + :opening, 720) where id = :id")
                    .param("opening", MINUTES).param("id", place.meeting().value()).update();
        }
    }

    /** Whatever language the meeting it was copied from spoke. */
    private boolean opens(Item item) {
        return Stream.of(Language.values()).anyMatch(language -> item.title().equals(texts.in(language).of("followup.next.opening")));
    }
}
