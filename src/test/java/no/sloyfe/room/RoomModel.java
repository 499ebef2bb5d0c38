package no.sloyfe.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.sloyfe.meeting.Phase;
import no.sloyfe.method.Attribution;
import no.sloyfe.method.Input;
import no.sloyfe.method.Slot;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Stance;
import no.sloyfe.method.Step;
import no.sloyfe.method.Task;
import no.sloyfe.method.Turns;
import no.sloyfe.method.Visibility;

/**
 * A room without a database: what is accepted and what is refused, and how things then stand, for methods of notes, points,
 * lists, talk and votes. Who sits with whom, and in what order the word begins, it is told.
 */
final class RoomModel extends ModelWord {

    record Piece(UUID by, int leg, Kind kind, String slot, String text, boolean nameless, UUID circle, List<UUID> sources) {}

    final Map<UUID, Piece> pieces = new LinkedHashMap<>();
    final Map<Leg, Map<UUID, Integer>> votes = new HashMap<>();
    final Map<Leg, Set<UUID>> voted = new HashMap<>();

    RoomModel(List<Leg> route) {
        super(route);
    }

    // --- Writing

    Reason write(Actor who, UUID id, int there, Kind kind, String slot, String text, List<UUID> sources, Instant now) {
        Piece known = pieces.get(id);
        boolean mine = known != null && known.leg == there && known.kind == kind
                && ((!sources.isEmpty() && kind != Kind.NOTE)
                        || (known.by == null || (known.nameless && phase == Phase.CLOSED) ? who.leads() || text.equals(known.text) : known.by.equals(who.id())));
        if (mine && known.text != null) {
            return null;
        }
        if (gate() != null) {
            return gate();
        }
        if (known != null && (!mine || sources.isEmpty())) {
            return mine ? null : Reason.UNKNOWN;
        }
        if (there != at && (kind != Kind.NOTE || there > at)) {
            return Reason.STEP_IS_OVER;
        }
        if (who.id() == null && !(who.leads() && kind == Kind.PLENARY)) {
            return Reason.NOT_TAKING_PART;
        }
        Step step = route.get(there).what();
        UUID circle = circle(there, who.id());
        Reason no = held(there, step, slot) ? Reason.POSITIVE_FIRST : switch (kind) {
            case NOTE -> note(who, there, step, slot);
            case POINT -> point(who, there, step, slot, circle);
            case PLENARY -> line(who, there, step, slot, circle);
            case REMARK -> Reason.NOTHING_TO_WRITE_HERE;
        };
        if (no == null && !sources.stream().allMatch(source -> mayStandOn(source, who, there, circle))) {
            no = Reason.UNKNOWN;
        }
        boolean inTurn = kind == Kind.PLENARY && step.turns() == Turns.ONE_POINT_PER_GROUP;
        UUID told = inTurn ? word(ALL).filter(turn -> turn.state() == Word.State.SPEAKING).map(Turn::who).findFirst().orElse(null) : circle;
        boolean nameless = step.attribution() == Attribution.ANONYMOUS && (kind != Kind.NOTE || step.task() instanceof Task.Notes);
        if (no == null && known != null && !Objects.equals(known.by, who.id()) && !Objects.equals(known.circle, told)) {
            no = Reason.UNKNOWN;
        }
        if (no == null) {
            pieces.remove(id);
            pieces.put(id, new Piece(who.id(), there, kind, slot, text, nameless, nameless ? null : told, sources));
            if (inTurn && told != null) {
                goOn(there, step, told, now);
            }
        }
        return no;
    }

    private boolean held(int there, Step step, String slot) {
        return step.stance() == Stance.POSITIVE_FIRST && slot != null && !knows(step, slot)
                && route.stream().anyMatch(leg -> leg.item() == route.get(there).item() && leg.step() > route.get(there).step() && knows(leg.what(), slot));
    }

    private static boolean knows(Step step, String slot) {
        return slot.equals("carry") || step.task().slots().stream().anyMatch(each -> each.key().equals(slot));
    }

    private Reason note(Actor who, int there, Step step, String slot) {
        Task.Notes task = step.task() instanceof Task.Notes notes ? notes : null;
        List<String> slots = task == null ? List.of()
                : Stream.concat(task.slots().stream().map(Slot::key), task.carry() ? Stream.of("carry") : Stream.empty()).toList();
        if (!fits(slots, slot)) {
            return Reason.WRONG_SLOT;
        }
        if (task == null) {
            return null;
        }
        if (step.visibility() != Visibility.SELF && step.turns() == Turns.IN_TURN && there == at && !speaks(who.id())) {
            return Reason.NOT_YOUR_TURN;
        }
        List<Piece> own = pieces.values().stream().filter(each -> each.text != null && each.leg == there && each.kind == Kind.NOTE && each.by.equals(who.id())).toList();
        boolean full = task.max() != null && own.size() >= task.max();
        return full || full(task.slots(), slot, own) || ("carry".equals(slot) && own.stream().anyMatch(each -> "carry".equals(each.slot))) ? Reason.SLOT_IS_FULL : null;
    }

    private Reason point(Actor who, int there, Step step, String slot, UUID circle) {
        if (circle == null) {
            return Reason.NO_GROUP;
        }
        List<Piece> points = pieces.values().stream()
                .filter(each -> each.text != null && each.leg == there && each.kind == Kind.POINT && circle.equals(each.circle)).toList();
        return switch (step.task()) {
            case Task.Points task -> !fits(keys(task.slots()), slot) ? Reason.WRONG_SLOT
                    : step.turns() == Turns.IN_TURN && word(circle).anyMatch(turn -> turn.state() != Word.State.DONE) ? Reason.ROUND_FIRST
                    : points.size() >= task.max() || full(task.slots(), slot, points) ? Reason.POINTS_ARE_FULL : null;
            case Task.Gather task when step.form() != SocialForm.PLENARY -> fits(keys(task.slots()), slot) ? null : Reason.WRONG_SLOT;
            default -> Reason.NOTHING_TO_WRITE_HERE;
        };
    }

    private Reason line(Actor who, int there, Step step, String slot, UUID circle) {
        if (step.form() != SocialForm.PLENARY || !(step.task() instanceof Task.Gather gather)) {
            return Reason.NOTHING_TO_WRITE_HERE;
        }
        if (!fits(keys(gather.slots()), slot)) {
            return Reason.WRONG_SLOT;
        }
        return switch (step.turns()) {
            case FREE -> null;
            case IN_TURN -> who.leads() || speaks(who.id()) ? null : Reason.NOT_YOUR_TURN;
            case ONE_POINT_PER_GROUP -> word(ALL).anyMatch(turn -> turn.state() == Word.State.SPEAKING && (who.leads() || turn.who().equals(circle)))
                    ? null : Reason.NOT_YOUR_TURN;
        };
    }

    private boolean mayStandOn(UUID source, Actor who, int there, UUID circle) {
        Piece piece = pieces.get(source);
        return piece != null && piece.text != null && (piece.kind != Kind.NOTE || piece.nameless || piece.by.equals(who.id())
                || (circle != null && tables(there).get(circle).contains(piece.by)));
    }

    /** The word goes on after so many lines, or when the group has no more. */
    private void goOn(int there, Step step, UUID circle, Instant now) {
        Task.Gather task = (Task.Gather) step.task();
        long lines = pieces.values().stream().filter(each -> each.text != null && each.leg == there && each.kind == Kind.PLENARY && circle.equals(each.circle)).count();
        boolean more = (task.most() == null || lines < task.most()) && pointsLeft(there, step, circle);
        if (!more || lines % task.perTurn() == 0) {
            List<Turn> turns = new ArrayList<>(word(ALL).toList());
            Turn speaking = turns.stream().filter(turn -> turn.state() == Word.State.SPEAKING).findFirst().orElseThrow();
            turns.set(turns.indexOf(speaking), speaking.now(Word.State.DONE, null));
            if (more) {
                turns.remove(turns.size() == 0 ? null : turns.stream().filter(turn -> turn.id().equals(speaking.id())).findFirst().orElseThrow());
                turns.add(speaking.now(Word.State.WAITING, null));
            }
            words.get(at).put(ALL, begun(turns, now));
        }
    }

    private boolean pointsLeft(int there, Step step, UUID circle) {
        Input.FromStep from = step.input() instanceof Input.FromStep input ? input : null;
        List<UUID> points = pieces.entrySet().stream().filter(each -> each.getValue().text != null && each.getValue().kind == Kind.POINT && circle.equals(each.getValue().circle))
                .filter(each -> from == null || (route.get(each.getValue().leg).item() == route.get(there).item()
                        && route.get(each.getValue().leg).what().key().equals(from.key())
                        && (from.slots().isEmpty() || from.slots().contains(each.getValue().slot))))
                .map(Map.Entry::getKey).toList();
        return points.isEmpty() || points.stream().anyMatch(point -> pieces.values().stream()
                .noneMatch(each -> each.text != null && each.kind == Kind.PLENARY && each.sources.contains(point)));
    }

    /** @param text null withdraws it */
    Reason rewrite(Actor who, UUID id, String text) {
        if (gate() != null) {
            return gate();
        }
        Piece it = pieces.get(id);
        if (it == null || it.text == null) {
            return it != null && text == null ? null : Reason.UNKNOWN;
        }
        if (!route.get(it.leg).sameStep(leg())) {
            return Reason.STEP_IS_OVER;
        }
        boolean sits = who.id() != null && it.circle != null && it.circle.equals(circle(it.leg, who.id()));
        boolean may = it.by != null && it.by.equals(who.id()) || (it.kind == Kind.PLENARY && who.leads()) || (it.kind != Kind.NOTE && sits);
        if (may) {
            pieces.put(id, new Piece(it.by, it.leg, it.kind, it.slot, text, it.nameless, it.circle, it.sources));
        }
        return may ? null : Reason.NOT_YOURS;
    }

    private static boolean fits(List<String> slots, String slot) {
        return slots.isEmpty() ? slot == null : slots.contains(slot);
    }

    private static List<String> keys(List<Slot> slots) {
        return slots.stream().map(Slot::key).toList();
    }

    private static boolean full(List<Slot> slots, String slot, List<Piece> there) {
        return slots.stream().anyMatch(each -> each.key().equals(slot) && each.max() != null
                && there.stream().filter(piece -> slot.equals(piece.slot)).count() >= each.max());
    }

    // --- Votes

    Reason vote(Actor who, int leg, Map<UUID, Integer> given) {
        if (gate() != null || left.contains(who.id()) || leg != at) {
            return gate() != null ? gate() : left.contains(who.id()) ? Reason.LEFT : Reason.STEP_IS_OVER;
        }
        if (!(leg().what().task() instanceof Task.Vote task)) {
            return Reason.NO_VOTE_HERE;
        }
        Leg step = new Leg(leg().item(), leg().step(), 0, leg().what());
        if (who.id() == null || voted.getOrDefault(step, Set.of()).contains(who.id())) {
            return who.id() == null ? Reason.NOT_TAKING_PART : Reason.VOTED_ALREADY;
        }
        if (given.isEmpty() || given.size() > task.votes() || given.values().stream().anyMatch(each -> each != 1)) {
            return Reason.TOO_MANY_VOTES;
        }
        if (shown) {
            return Reason.VOTES_ARE_SHOWN;
        }
        if (!votable().containsAll(given.keySet())) {
            return Reason.UNKNOWN;
        }
        voted.computeIfAbsent(step, _ -> new HashSet<>()).add(who.id());
        given.keySet().forEach(each -> votes.computeIfAbsent(step, _ -> new HashMap<>()).merge(each, 1, Integer::sum));
        showIfAllHaveVoted();
        return null;
    }

    @Override
    void showIfAllHaveVoted() {
        if (leg().what().task() instanceof Task.Vote && !here.isEmpty()) {
            shown |= voted.getOrDefault(new Leg(leg().item(), leg().step(), 0, leg().what()), Set.of()).containsAll(here);
        }
    }

    Set<UUID> votable() {
        Set<UUID> inItem = left(leg().item(), Kind.POINT, Kind.PLENARY);
        if (!inItem.isEmpty()) {
            return inItem;
        }
        for (int item = leg().item() - 1; item >= 0; item--) {
            Set<UUID> lines = left(item, Kind.PLENARY);
            Set<UUID> some = lines.isEmpty() ? left(item, Kind.POINT) : lines;
            if (!some.isEmpty()) {
                return some;
            }
        }
        return Set.of();
    }

    private Set<UUID> left(int item, Kind... kinds) {
        Set<UUID> found = new HashSet<>();
        pieces.forEach((id, each) -> {
            Leg leg = route.get(each.leg);
            if (each.text != null && leg.item() == item && List.of(kinds).contains(each.kind) && (item < leg().item() || leg.step() < leg().step())) {
                found.add(id);
            }
        });
        return found;
    }
}
