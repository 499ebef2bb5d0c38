package no.sloyfe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class WordsTest {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)\"");
    private static final Set<String> FILE_ENDINGS =
            Set.of("jte", "html", "css", "js", "svg", "png", "yaml", "json", "properties", "sql", "ics");

    private final Texts texts = new Texts();
    private final Words nb = texts.in(Language.NB);

    @Test
    void no_text_that_the_program_asks_for_is_missing() throws IOException {
        Set<String> features = nb.keys().stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(literals());
        missing.removeIf(key -> !features.contains(key.substring(0, key.indexOf('.'))));
        missing.removeIf(key -> FILE_ENDINGS.contains(key.substring(key.lastIndexOf('.') + 1)));
        missing.removeAll(nb.keys());
        missing.removeAll(prefixesOfEnums().keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void no_text_is_written_that_nothing_asks_for() throws IOException {
        Set<String> asked = literals();
        Set<String> unused = new TreeSet<>(nb.keys());
        unused.removeAll(asked);
        prefixesOfEnums().forEach((prefix, names) -> {
            if (asked.contains(prefix)) {
                names.forEach(name -> unused.remove(prefix + "." + name));
            }
        });
        assertThat(unused).isEmpty();
    }

    @Test
    void a_text_chosen_by_an_enum_exists_for_each_of_its_constants() throws Exception {
        Set<Set<String>> enums = enums();
        prefixesOfEnums().forEach((prefix, names) -> assertThat(enums).as("an enum with just the constants of " + prefix).contains(names));
    }

    @Test
    void each_language_has_the_same_holes_in_a_text() {
        Function<String, Set<String>> holes = text -> Pattern.compile("\\{(\\d)").matcher(text).results()
                .map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        for (Language other : List.of(Language.NN, Language.EN)) {
            for (String key : nb.keys()) {
                assertThat(holes.apply(texts.in(other).raw(key))).as(key + " in " + other.code()).isEqualTo(holes.apply(nb.raw(key)));
            }
        }
    }

    @Test
    void nobody_is_shouted_at() {
        for (Language language : Language.values()) {
            Words words = texts.in(language);
            assertThat(words.keys()).filteredOn(key -> words.raw(key).contains("!")).isEmpty();
        }
    }

    @Test
    void one_is_one_and_two_are_several() {
        Words words = new Words(Language.NB, Map.of("k", "{0} {0|punkt|punkter} fra {1}"));
        assertThat(words.of("k", 1, "gruppe 3")).isEqualTo("1 punkt fra gruppe 3");
        assertThat(words.of("k", 2, "{0} $1")).isEqualTo("2 punkter fra {0} $1");
    }

    @Test
    void a_hole_that_nothing_is_given_for_stays_and_a_long_number_is_written_like_a_short_one() {
        Words words = new Words(Language.NB, Map.of("k", "{0|a|b|c} {1} {1|en|to}{2|}{x}", "n", "{0}"));
        assertThat(words.of("k")).isEqualTo("{0|a|b|c} {1} {1|en|to}{2|}{x}");
        assertThat(words.of("k", 1L)).isEqualTo("a {1} {1|en|to}{2|}{x}");
        assertThat(words.of("k", "1", null)).isEqualTo("b|c  to{2|}{x}");
        assertThat(words.of("k", 1.0, 1)).isEqualTo("a 1 en{2|}{x}");
        for (Number number : List.of(0L, 999L, 1000L, -1L)) {
            assertThat(words.of("n", number)).isEqualTo(words.of("n", number.intValue()));
        }
        assertThat(words.of("n", 1000L)).isNotEqualTo("1000");
    }

    @Test
    void dates_clocks_and_numbers_follow_the_language() {
        LocalDate friday = LocalDate.of(2026, 11, 27);
        assertThat(nb.day(friday)).isEqualTo("fredag 27. november");
        assertThat(texts.in(Language.NN).day(LocalDate.of(2026, 11, 28))).isEqualTo("laurdag 28. november");
        assertThat(texts.in(Language.EN).day(friday)).isEqualTo("Friday 27 November");
        assertThat(nb.date(friday)).isEqualTo("27. november 2026");
        assertThat(nb.clock(LocalTime.of(9, 5))).isEqualTo("09:05");
        assertThat(nb.number(3.4)).isEqualTo("3,4");
        assertThat(texts.in(Language.EN).number(3.4)).isEqualTo("3.4");
    }

    @Test
    void names_stand_in_norwegian_order_with_double_a_as_the_last_letter() {
        assertThat(nb.sorted(List.of("Ås", "Aasen", "Østby", "Ærø", "Zahl", "Berg", "Amiri"), name -> name))
                .isEqualTo(List.of("Amiri", "Berg", "Zahl", "Ærø", "Østby", "Ås", "Aasen"));
    }

    @Test
    void an_unknown_key_is_an_error_of_ours() {
        assertThatThrownBy(() -> nb.of("web.no-such-thing")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Keys whose last part is an enum constant, by what stands before it. */
    private Map<String, Set<String>> prefixesOfEnums() {
        return nb.keys().stream()
                .filter(key -> key.substring(key.lastIndexOf('.') + 1).matches("[A-Z][A-Z0-9_]*"))
                .collect(Collectors.groupingBy(key -> key.substring(0, key.lastIndexOf('.')), TreeMap::new,
                        Collectors.mapping(key -> key.substring(key.lastIndexOf('.') + 1), Collectors.toCollection(TreeSet::new))));
    }

    private static Set<String> literals() throws IOException {
        Set<String> found = new HashSet<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/main/jte"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    LITERAL.matcher(Files.readString(file)).results().forEach(literal -> found.add(literal.group(1)));
                }
            }
        }
        return found;
    }

    private static Set<Set<String>> enums() throws Exception {
        Set<Set<String>> constants = new HashSet<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:no/sloyfe/**/*.class")) {
            String address = file.getURL().toString();
            String name = address.substring(address.lastIndexOf("no/sloyfe/")).replace(".class", "").replace('/', '.');
            if (name.endsWith("-info")) {
                continue;
            }
            Class<?> type = Class.forName(name, false, WordsTest.class.getClassLoader());
            if (type.isEnum()) {
                constants.add(Arrays.stream(type.getFields()).filter(field -> field.isEnumConstant())
                        .map(field -> field.getName()).collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        return constants;
    }
}
