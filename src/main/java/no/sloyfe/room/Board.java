package no.sloyfe.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A board with themes: notes in piles of those that are alike, in a theme or loose (domain.md, M26). Nothing on it is ever hidden. */
public record Board(List<Theme> themes, List<Pile> loose) {

    public record Theme(Contribution name, List<Pile> piles) {}

    /** @param alike what has been merged with the one on top */
    public record Pile(Contribution top, List<Contribution> alike) {

        public List<Contribution> all() {
            return Stream.concat(Stream.of(top), alike.stream()).toList();
        }
    }

    public static Board of(Picture picture, @Nullable UUID circle) {
        Sorted sorted = picture.sorted(circle);
        Map<UUID, Contribution> things = sorted.things().stream()
                .collect(Collectors.toMap(Contribution::id, each -> each, (one, _) -> one, LinkedHashMap::new));
        Map<UUID, String> places = new HashMap<>();
        things.values().forEach(each -> sorted.placeOf(each).ifPresent(field -> places.put(each.id(), field)));
        List<Contribution> names = things.values().stream()
                .filter(each -> Themes.isTheme(each) && each.run().sameStep(picture.station().run())).toList();
        Map<UUID, List<Contribution>> piles = new LinkedHashMap<>();
        things.values().stream().filter(each -> !names.contains(each))
                .forEach(each -> piles.computeIfAbsent(top(each.id(), things, places), _ -> new ArrayList<>()).add(each));
        Map<String, List<Pile>> placed = new HashMap<>();
        piles.forEach((top, pile) -> placed.computeIfAbsent(places.getOrDefault(top, Themes.LOOSE), _ -> new ArrayList<>())
                .add(pile(top, pile)));
        List<Theme> themes = names.stream()
                .map(name -> new Theme(name, List.copyOf(placed.getOrDefault(name.id().toString(), List.of())))).toList();
        Set<Pile> inThemes = themes.stream().flatMap(theme -> theme.piles().stream()).collect(Collectors.toSet());
        List<Pile> loose = placed.values().stream().flatMap(List::stream).filter(pile -> !inThemes.contains(pile))
                .sorted((a, b) -> Long.compare(a.top().createdRevision(), b.top().createdRevision())).toList();
        return new Board(themes, loose);
    }

    private static Pile pile(UUID top, List<Contribution> all) {
        Contribution first = all.stream().filter(each -> each.id().equals(top)).findFirst().orElseThrow();
        return new Pile(first, all.stream().filter(each -> !each.id().equals(top)).toList());
    }

    /** What a thing lies under in the end; two that were put on each other lie under the first of them. */
    private static UUID top(UUID thing, Map<UUID, Contribution> things, Map<UUID, String> places) {
        Set<UUID> seen = new LinkedHashSet<>();
        UUID at = thing;
        while (seen.add(at)) {
            Optional<UUID> under = Themes.likeOf(places.getOrDefault(at, Themes.LOOSE)).filter(things::containsKey);
            if (under.isEmpty()) {
                return at;
            }
            at = under.get();
        }
        List<UUID> ring = new ArrayList<>(seen).subList(new ArrayList<>(seen).indexOf(at), seen.size());
        return things.keySet().stream().filter(ring::contains).findFirst().orElse(at);
    }
}
