package no.sloyfe.method;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A whole programme to plan a meeting from (domain.md, 5).
 *
 * @param start suggested time of day
 * @param interim what each is asked to try between this meeting and the next
 */
public record Template(
        String id,
        Texts title,
        Texts summary,
        Texts purpose,
        Texts result,
        Texts audience,
        LocalTime start,
        List<Preparation> preparation,
        List<Item> items,
        List<Texts> interim) {

    /** What an item is for; the same words as a meeting's items. */
    public enum Kind {
        DEVELOPMENT,
        ADMINISTRATIVE,
        BREAK
    }

    /** The binding thing that an item is to end in. */
    public enum Ends {
        NONE,
        MEASURE,
        DECISION,
        AGREEMENT
    }

    /**
     * One line of the programme.
     *
     * @param steps keys of the method's optional steps that are wanted
     */
    public record Item(
            String key,
            int minutes,
            Texts what,
            @Nullable Texts goal,
            @Nullable Texts question,
            Kind kind,
            @Nullable MethodId method,
            Set<String> steps,
            Ends ends) {
        public Item {
            steps = Set.copyOf(steps);
        }
    }

    /**
     * What each does before the meeting.
     *
     * @param use how it is used in the meeting
     * @param feeds the key of the item that takes it up
     */
    public record Preparation(
            Texts title, Texts text, Texts use, int minutes, boolean anonymous, String feeds, List<Field> fields) {
        public Preparation {
            fields = List.copyOf(fields);
        }
    }

    /** Something to fill in, {@code count} times; the slot joins it to the method's slot of that key. */
    public record Field(String slot, Texts label, int count) {}

    public Template {
        preparation = List.copyOf(preparation);
        items = List.copyOf(items);
        interim = List.copyOf(interim);
    }

    /** The length of the whole programme. */
    public int minutes() {
        return items.stream().mapToInt(Item::minutes).sum();
    }
}
