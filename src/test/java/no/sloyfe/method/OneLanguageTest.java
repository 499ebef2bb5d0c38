package no.sloyfe.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OneLanguageTest {

    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");
    private static final Library LIBRARY = Library.shipped();

    @Test
    void every_method_says_the_same_in_each_language_and_nothing_in_the_others() {
        List<String> texts = Stream.concat(Stream.of(Library.skeleton()),
                LIBRARY.methods().stream().map(method -> LIBRARY.text(method.id()).orElseThrow())).toList();
        for (String text : texts) {
            for (String language : LANGUAGES) {
                String one = OneLanguage.of(text, language);
                assertThat(one).doesNotContainPattern("[{ ]nn: ").hasSizeLessThan(text.length());
                assertThat(said(tree(one), language)).isEqualTo(said(tree(text), language));
            }
        }
    }

    @Test
    void what_is_no_method_is_left_as_it_is() {
        assertThat(OneLanguage.of("id: X\nname: {nb: a, nn: b, en: c}", "nn")).isEqualTo("id: X\nname: {nb: a, nn: b, en: c}");
        assertThat(OneLanguage.of("{", "nn")).isEqualTo("{");
        assertThat(OneLanguage.of("", "nn")).isEmpty();
    }

    private static Tree tree(String text) {
        return Yaml.tree("", text);
    }

    /** What it says, without its lines. */
    private static Object said(Tree tree, String language) {
        return switch (tree) {
            case Tree.Leaf(Place _, String text) -> text;
            case Tree.Row(Place _, List<Tree> rows) -> rows.stream().map(row -> said(row, language)).toList();
            case Tree.Branch(Place _, Map<String, Tree> trees) when trees.keySet().equals(java.util.Set.copyOf(LANGUAGES)) ->
                said(java.util.Objects.requireNonNull(trees.get(language)), language);
            case Tree.Branch(Place _, Map<String, Tree> trees) -> trees.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> said(entry.getValue(), language)));
        };
    }
}
