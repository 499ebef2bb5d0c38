package no.sloyfe.meeting.programme;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Phase;
import no.sloyfe.meeting.Programme;
import no.sloyfe.meeting.ProgrammeChanged;
import no.sloyfe.meeting.programme.Edit.Done;
import no.sloyfe.meeting.programme.Edit.Reason;
import no.sloyfe.meeting.programme.Edit.Stopped;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes a programme: all of it while it is planned, what has not begun while the meeting runs, nothing after that. */
@Component
public class ProgrammeEditing {

    /** No real meeting comes near; a mistaken paste would. */
    static final int MOST_ITEMS = 60;

    private final Owned owned;
    private final Ids ids;
    private final Meetings meetings;
    private final Programme programme;
    private final Items items;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProgrammeEditing(Owned owned, Ids ids, Meetings meetings, Programme programme, Items items,
            ApplicationEventPublisher events, Clock clock) {
        this.owned = owned;
        this.ids = ids;
        this.meetings = meetings;
        this.programme = programme;
        this.items = items;
        this.events = events;
        this.clock = clock;
    }

    /** The programme as it stands in the transaction that changes it. */
    private record Open(Meeting meeting, List<Item> all, int begun) {

        Optional<Item> item(ItemId id) {
            return all.stream().filter(item -> item.id().equals(id)).findFirst();
        }

        boolean begun(Item item) {
            return item.position() <= begun;
        }
    }

    private interface Change {
        Edit in(Open open);
    }

    /** Puts a new item last; the same id twice is the same item. */
    public Edit add(Place place, ItemId id, ItemDraft draft) {
        return change(place, open -> {
            if (open.item(id).isPresent()) {
                return new Done(id);
            }
            if (open.all().size() >= MOST_ITEMS) {
                return new Stopped(Reason.FULL);
            }
            return items.add(place, id, open.all().size(), draft) ? new Done(id) : new Stopped(Reason.GONE);
        });
    }

    public Edit add(Place place, ItemDraft draft) {
        return add(place, new ItemId(ids.next()), draft);
    }

    public Edit change(Place place, ItemId id, ItemDraft draft) {
        return coming(place, id, (open, item) -> items.change(id, draft));
    }

    public Edit remove(Place place, ItemId id) {
        return coming(place, id, (open, item) -> {
            items.remove(id, clock.instant());
            items.order(place, open.all().stream().map(Item::id).filter(other -> !other.equals(id)).toList());
        });
    }

    /** What was removed last, as long as it is not put back. */
    public Optional<Removed> removed(Place place) {
        return owned.read(place.owner().value(), () -> items.removed(place));
    }

    /** Puts what was removed last back where it stood. */
    public Edit restore(Place place) {
        return change(place, open -> {
            Optional<Removed> removed = items.removed(place).filter(item -> open.item(item.item()).isEmpty());
            if (removed.isEmpty()) {
                return new Stopped(Reason.GONE);
            }
            if (open.all().size() >= MOST_ITEMS) {
                return new Stopped(Reason.FULL);
            }
            items.restore(place);
            List<ItemId> order = new ArrayList<>(open.all().stream().map(Item::id).toList());
            order.add(Math.clamp(removed.get().position(), open.begun() + 1, order.size()), removed.get().item());
            items.order(place, order);
            return new Done(removed.get().item());
        });
    }

    /** Moves an item to a position; what lies outside the part that can be moved in is brought to its edge. */
    public Edit move(Place place, ItemId id, int position) {
        return coming(place, id, (open, item) -> {
            List<ItemId> order = new ArrayList<>(open.all().stream().map(Item::id).toList());
            order.remove(id);
            order.add(Math.clamp(position, open.begun() + 1, order.size()), id);
            items.order(place, order);
        });
    }

    /** Puts the items in the order told; it must name each once, and leave what has begun where it was. */
    public Edit order(Place place, List<ItemId> order) {
        return change(place, open -> {
            List<ItemId> before = open.all().stream().map(Item::id).toList();
            if (order.size() != before.size() || !Set.copyOf(before).equals(new HashSet<>(order))) {
                return new Stopped(Reason.GONE);
            }
            if (!order.subList(0, open.begun() + 1).equals(before.subList(0, open.begun() + 1))) {
                return new Stopped(Reason.BEGUN);
            }
            items.order(place, order);
            return new Done(order.getFirst());
        });
    }

    private interface Touch {
        void of(Open open, Item item);
    }

    private Edit coming(Place place, ItemId id, Touch touch) {
        return change(place, open -> {
            Optional<Item> item = open.item(id);
            if (item.isEmpty()) {
                return new Stopped(Reason.GONE);
            }
            if (open.begun(item.get())) {
                return new Stopped(Reason.BEGUN);
            }
            touch.of(open, item.get());
            return new Done(id);
        });
    }

    private Edit change(Place place, Change change) {
        return owned.write(place.owner().value(), () -> {
            Meeting meeting = meetings.locked(place);
            if (!meeting.phase().programmeOpen()) {
                return new Stopped(Reason.CLOSED);
            }
            boolean running = meeting.phase() == Phase.RUNNING;
            Edit edit = change.in(new Open(meeting, programme.of(place), running ? items.begun(place) : -1));
            if (running && edit instanceof Done) {
                programme.freeze(place);
                events.publishEvent(new ProgrammeChanged(place));
            }
            return edit;
        });
    }
}
