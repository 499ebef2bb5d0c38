package no.sloyfe.room;

import java.util.Optional;
import java.util.UUID;
import no.sloyfe.method.Task;
import org.springframework.stereotype.Component;

/** Where a thing on a board may lie: loose, in a theme, or together with another thing that is like it (domain.md, M26). */
@Component
class Themes {

    /** Lies nowhere yet. */
    static final String LOOSE = "";

    private static final String LIKE = "like:";

    private final Contributions contributions;

    Themes(Contributions contributions) {
        this.contributions = contributions;
    }

    /** The place of what is merged with another thing. */
    static String like(UUID other) {
        return LIKE + other;
    }

    /** What a thing is merged with, where its place says so. */
    static Optional<UUID> likeOf(String field) {
        return field.startsWith(LIKE) ? id(field.substring(LIKE.length())) : Optional.empty();
    }

    static boolean isTheme(Contribution thing) {
        return Task.Cluster.THEME.key().equals(thing.slot());
    }

    boolean may(Desk desk, Table table, Contribution thing, String field) {
        if (!table.holds(thing) || (isTheme(thing) && thing.run().sameStep(desk.stage().run()))) {
            return false;
        }
        if (field.equals(LOOSE)) {
            return true;
        }
        Optional<UUID> other = likeOf(field);
        return other.or(() -> id(field)).flatMap(id -> contributions.find(desk, id))
                .filter(it -> table.holds(it) && !it.id().equals(thing.id()))
                .filter(it -> other.isPresent() != (isTheme(it) && it.run().sameStep(desk.stage().run())))
                .isPresent();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
