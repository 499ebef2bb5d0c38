package no.sloyfe.method;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks a tree for its fields, and says clearly what is missing, wrong or never asked for. */
final class Fields {

    private static final int LONGEST_NUMBER = 20;

    private final Place place;
    private final Map<String, Tree> trees;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(Place place, Map<String, Tree> trees) {
        this.place = place;
        this.trees = trees;
    }

    static Fields of(Tree tree) {
        if (tree instanceof Tree.Branch(Place place, Map<String, Tree> trees)) {
            return new Fields(place, trees);
        }
        throw tree.place().wrong("method.fault.no-fields");
    }

    /** Where a field stands, or where the whole begins when the field is not there. */
    Place placeOf(String key) {
        Tree tree = trees.get(key);
        return tree == null ? place : tree.place();
    }

    boolean has(String key) {
        known.add(key);
        return trees.containsKey(key);
    }

    Optional<Tree> tree(String key) {
        return has(key) ? Optional.ofNullable(trees.get(key)) : Optional.empty();
    }

    Fields fields(String key) {
        return of(needed(key));
    }

    <T> List<T> rows(String key, Function<Tree, T> reading) {
        Optional<Tree> tree = tree(key);
        if (tree.isEmpty()) {
            return List.of();
        }
        if (tree.get() instanceof Tree.Row(Place _, List<Tree> rows)) {
            return rows.stream().map(reading).toList();
        }
        throw placeOf(key).wrong("method.fault.no-list", key);
    }

    String text(String key) {
        return leaf(key, needed(key));
    }

    String text(String key, String otherwise) {
        return tree(key).map(tree -> leaf(key, tree)).orElse(otherwise);
    }

    /** In three languages, or one text for all of them. */
    Texts texts(String key) {
        return texts(key, needed(key));
    }

    static Texts texts(String key, Tree tree) {
        if (tree instanceof Tree.Leaf) {
            String same = leaf(key, tree);
            return new Texts(same, same, same);
        }
        Fields languages = of(tree);
        Texts texts = new Texts(languages.text("nb"), languages.text("nn"), languages.text("en"));
        languages.close();
        return texts;
    }

    int number(String key, int from, int to) {
        try {
            int number = Integer.parseInt(text(key));
            if (from <= number && number <= to) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below, as for a number out of range
        }
        throw placeOf(key)
                .wrong("method.fault.number", key, from, to, text(key));
    }

    int number(String key, int from, int to, int otherwise) {
        return has(key) ? number(key, from, to) : otherwise;
    }

    @Nullable Integer maybeNumber(String key, int from, int to) {
        return has(key) ? Integer.valueOf(number(key, from, to)) : null;
    }

    /** A figure that can be shown: «1e999999999» is a short text, and a number too long for any machine. */
    BigDecimal decimal(String key) {
        String text = text(key);
        try {
            BigDecimal number = text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
            if (number != null && Math.abs((long) number.scale()) <= LONGEST_NUMBER) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below, as for a number too long
        }
        throw placeOf(key).wrong("method.fault.decimal", key, text.length() > LONGEST_NUMBER ? text.substring(0, LONGEST_NUMBER) + "…" : text);
    }

    boolean flag(String key) {
        return oneOf(key, text(key, "false"), Map.of("true", true, "false", false));
    }

    <E extends Enum<E>> E word(String key, Class<E> type, @Nullable E otherwise) {
        return otherwise != null && !has(key) ? otherwise : oneOf(key, text(key), Words.of(type));
    }

    <E extends Enum<E>> Set<E> words(String key, Class<E> type) {
        return rows(key, tree -> oneOf(tree.place(), key, leaf(key, tree), Words.of(type))).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> names(String key) {
        return rows(key, tree -> leaf(key, tree)).stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Refuses what nobody has asked for: most often a misspelt key. */
    void close() {
        for (var entry : trees.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw entry.getValue()
                        .place()
                        .wrong("method.fault.unknown", entry.getKey(), String.join(", ", known));
            }
        }
    }

    private Tree needed(String key) {
        return tree(key).orElseThrow(() -> place.wrong("method.fault.missing", key));
    }

    private <T> T oneOf(String key, String word, Map<String, T> words) {
        return oneOf(placeOf(key), key, word, words);
    }

    static <T> T oneOf(Place place, String key, String word, Map<String, T> words) {
        T found = words.get(word);
        if (found == null) {
            throw place.wrong("method.fault.word", key, word,
                    words.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return found;
    }

    static String leaf(String key, Tree tree) {
        if (!(tree instanceof Tree.Leaf(Place _, String text))) {
            throw tree.place().wrong("method.fault.not-single", key);
        }
        if (text.isEmpty()) {
            throw tree.place().wrong("method.fault.empty", key);
        }
        return text;
    }
}
