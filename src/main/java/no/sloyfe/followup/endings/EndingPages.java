package no.sloyfe.followup.endings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.followup.Decision;
import no.sloyfe.followup.Decisions;
import no.sloyfe.followup.DecisionKind;
import no.sloyfe.followup.Measure;
import no.sloyfe.followup.Measures;
import no.sloyfe.meeting.Ending;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Programme;
import no.sloyfe.web.Form;
import no.sloyfe.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page where the leader writes down what an item ends in. */
@Component
class EndingPages {

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Programme programme;
    private final Measures measures;
    private final Decisions decisions;
    private final TopPoints topPoints;
    private final EndingForms forms;

    EndingPages(
            Owned owned, JdbcClient jdbc, Meetings meetings, Programme programme, Measures measures, Decisions decisions,
            TopPoints topPoints, EndingForms forms) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.programme = programme;
        this.measures = measures;
        this.decisions = decisions;
        this.topPoints = topPoints;
        this.forms = forms;
    }

    /** The page with an untouched form, begun from the named point, or from the strongest as long as the item has ended in nothing. */
    ModelAndView page(Place place, Optional<ItemId> wanted, Optional<UUID> point) {
        EndingsView view = view(place, wanted);
        return page(view, view.chosen().map(item -> untouched(view, item, point)).orElseGet(Form::new));
    }

    ModelAndView page(EndingsView view, Form form) {
        return new ModelAndView("followup/endings/page").addObject("view", view).addObject("form", form);
    }

    EndingsView view(Place place, Optional<ItemId> wanted) {
        return owned.read(place.owner().value(), () -> {
            List<Item> items = programme.of(place).stream().filter(item -> item.ends() != Ending.NONE).toList();
            List<Measure> made = measures.of(place);
            List<Decision> decided = decisions.of(place);
            Item item = chosen(place, items, wanted, made, decided);
            return new EndingsView(meetings.of(place), items, item,
                    item == null ? List.of() : topPoints.of(place, item.id()), made, decided);
        });
    }

    private @Nullable Item chosen(
            Place place, List<Item> items, Optional<ItemId> wanted, List<Measure> made, List<Decision> decided) {
        if (wanted.isPresent()) {
            return items.stream().filter(item -> item.id().equals(wanted.get())).findFirst().orElseThrow(Refused::notFound);
        }
        Optional<UUID> now = jdbc.sql("select item_id from room where meeting_id = :meeting")
                .param("meeting", place.meeting().value())
                .query(UUID.class)
                .optional();
        return items.stream()
                .filter(item -> now.filter(item.id().value()::equals).isPresent())
                .findFirst()
                .or(() -> items.stream().filter(item -> open(item, made, decided)).findFirst())
                .orElse(null);
    }

    /** Whether the item has not ended in anything yet. */
    static boolean open(Item item, List<Measure> made, List<Decision> decided) {
        return made.stream().noneMatch(measure -> item.id().equals(measure.item()))
                && decided.stream().noneMatch(decision -> item.id().equals(decision.item()));
    }

    private Form untouched(EndingsView view, Item item, Optional<UUID> point) {
        String text = view.points().stream()
                .filter(candidate -> point.map(candidate.id()::equals).orElse(candidate.votes() > 0 && !view.settled()))
                .map(TopPoints.Point::text)
                .filter(candidate -> view.measures().stream().noneMatch(measure -> measure.text().equals(candidate)))
                .filter(candidate -> view.decisions().stream().noneMatch(decision -> decision.text().equals(candidate)))
                .findFirst()
                .orElse(null);
        return untouched(item.ends(), text);
    }

    Form untouched(Ending ending, @Nullable String text) {
        return switch (ending) {
            case DECISION -> forms.decision(DecisionKind.DECISION, text);
            case AGREEMENT -> forms.decision(DecisionKind.AGREEMENT, text);
            case MEASURE, NONE -> forms.measure(text);
        };
    }
}
