package no.sloyfe.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.GroupRole;
import no.sloyfe.method.Slot;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Task;
import no.sloyfe.method.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What a participant can write in a step, for themselves, their group or the list.
 *
 * @param seen who sees a note as soon as it is written; null where one chooses whom to write for
 */
public record Composer(List<Option> options, Option usual, @Nullable Visibility seen) {

    /** @param slot null where all is of one kind */
    public record Option(Kind kind, @Nullable Slot slot) {

        /** As the form sends it: {@code note}, {@code point:unclear}. */
        public String value() {
            String name = kind.name().toLowerCase(Locale.ROOT);
            return slot == null ? name : name + ":" + slot.key();
        }
    }

    static Composer in(Picture picture, ParticipantId who) {
        List<Option> options = new ArrayList<>();
        Task task = picture.task();
        switch (task) {
            case Task.Notes notes -> each(options, Kind.NOTE, Carry.slots(notes));
            case Task.Points points -> {
                options.add(new Option(Kind.NOTE, null));
                each(options, Kind.POINT, points.slots());
            }
            case Task.Gather gather -> {
                options.add(new Option(Kind.NOTE, null));
                each(options, Kind.shared(picture.step()), gather.slots());
            }
            case Task.Sort sort -> each(options, Kind.shared(picture.step()), sort.fields());
            case Task.Cluster _ -> {
                options.add(new Option(Kind.shared(picture.step()), null));
                options.add(new Option(Kind.shared(picture.step()), Task.Cluster.THEME));
            }
            case Task.Link _ -> options.add(new Option(Kind.shared(picture.step()), null));
            case Task.Remark remark -> each(options, Kind.REMARK, remark.slots());
            case Task.Talk _, Task.Vote _, Task.Rate _, Task.Pick _ -> options.add(new Option(Kind.NOTE, null));
        }
        boolean notes = options.stream().allMatch(option -> option.kind() == Kind.NOTE);
        Visibility seen = notes ? picture.step().noteVisibility() : null;
        return new Composer(List.copyOf(options), usual(picture, who, options), seen);
    }

    /** What a leader can write on the list, without taking part themselves; null where there is no list. */
    public static @Nullable Composer forLeader(Picture picture) {
        List<Option> options = new ArrayList<>();
        if (picture.step().form() == SocialForm.PLENARY) {
            switch (picture.task()) {
                case Task.Gather gather -> each(options, Kind.PLENARY, gather.slots());
                case Task.Sort sort -> each(options, Kind.PLENARY, sort.fields());
                case Task.Cluster _ -> {
                    options.add(new Option(Kind.PLENARY, null));
                    options.add(new Option(Kind.PLENARY, Task.Cluster.THEME));
                }
                case Task.Link _ -> options.add(new Option(Kind.PLENARY, null));
                case Task.Talk _, Task.Notes _, Task.Points _, Task.Vote _, Task.Remark _, Task.Rate _, Task.Pick _ -> {}
            }
        }
        return options.isEmpty() ? null : new Composer(List.copyOf(options), options.getFirst(), null);
    }

    /** The reporter and a device that several share write for the group, others for themselves; in a gathering most lines go to the list. */
    private static Option usual(Picture picture, ParticipantId who, List<Option> options) {
        boolean reporter = !picture.behind(who).isEmpty() || picture.circleOf(who).flatMap(circle -> circle.seat(who))
                .filter(seat -> seat.role() == GroupRole.REPORTER).isPresent();
        Optional<Option> shared = options.stream().filter(option -> option.kind() != Kind.NOTE).findFirst();
        boolean freeList = picture.task() instanceof Task.Gather && !picture.inTurn();
        return (reporter || freeList ? shared : Optional.<Option>empty()).orElse(options.getFirst());
    }

    private static void each(List<Option> options, Kind kind, List<Slot> slots) {
        if (slots.isEmpty()) {
            options.add(new Option(kind, null));
        }
        slots.forEach(slot -> options.add(new Option(kind, slot)));
    }
}
