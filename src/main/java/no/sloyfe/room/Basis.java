package no.sloyfe.room;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.sloyfe.method.Slot;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Task;
import org.jspecify.annotations.Nullable;

/** What a circle has before it from earlier steps while it agrees or talks: in columns, one for each kind of thing. */
public record Basis(List<Column> columns) {

    public record Column(@Nullable Slot slot, List<Piece> pieces) {}

    /**
     * @param remarks what was remarked on it
     * @param ways how it can be chosen as a point of the circle's; none where nothing is chosen, or when it is chosen already
     */
    public record Piece(Contribution thing, List<Contribution> remarks, List<Way> ways) {}

    /** @param client the same for everybody in the circle, so that two who choose the same choose it once */
    public record Way(Composer.Option option, UUID client) {}

    public static Basis of(Picture picture, UUID circle) {
        return switch (picture.task()) {
            case Task.Points points -> columns(picture, circle, points);
            case Task.Talk _ -> columns(picture, circle, null);
            case Task.Gather _ when picture.step().form() != SocialForm.PLENARY -> columns(picture, circle, null);
            case Task.Gather _, Task.Notes _, Task.Vote _, Task.Sort _, Task.Remark _, Task.Link _, Task.Cluster _, Task.Rate _, Task.Pick _ ->
                new Basis(List.of());
        };
    }

    private static Basis columns(Picture picture, UUID circle, Task.@Nullable Points points) {
        Sorted sorted = picture.sorted(circle);
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Contribution thing : picture.input(circle)) {
            String field = sorted.placeOf(thing).orElse(thing.slot());
            columns.computeIfAbsent(field == null ? "" : field, _ -> new Column(sorted.slotOf(thing, field), new ArrayList<>()))
                    .pieces().add(new Piece(thing, picture.remarksOn(thing.id()),
                            points == null ? List.of() : ways(picture, circle, points, thing)));
        }
        return new Basis(List.copyOf(columns.values()));
    }

    /** How a circle can choose a thing as a point of its own; none when it has. */
    static List<Way> ways(Picture picture, UUID circle, Task.Points points, Contribution thing) {
        List<Contribution> made = picture.backing().restingOn(thing.id());
        boolean chosen = picture.pointsHere(circle).stream().anyMatch(made::contains);
        if (chosen) {
            return List.of();
        }
        if (points.slots().isEmpty()) {
            return List.of(way(picture, circle, thing, null));
        }
        List<Slot> same = points.slots().stream().filter(slot -> slot.key().equals(thing.slot())).toList();
        return (same.isEmpty() ? points.slots() : same).stream().map(slot -> way(picture, circle, thing, slot)).toList();
    }

    private static Way way(Picture picture, UUID circle, Contribution thing, @Nullable Slot slot) {
        var option = new Composer.Option(Kind.POINT, slot);
        String name = thing.id() + " " + picture.station().run() + " " + circle + " " + option.value();
        return new Way(option, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
