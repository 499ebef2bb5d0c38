package no.sloyfe.web;

import java.text.Collator;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language, and its way to write dates, clock times, numbers and lists.
 *
 * <p>In a text {@code {0}} stands for the first argument and {@code {0|punkt|punkter}} for the word
 * that fits its number: the first for one, the second for any other. A hole that no argument is given
 * for stays as it is written, for the page's scripts to fill.
 */
public final class Words {

    /** Where the meetings are held: clock times are told in this zone. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private final Language language;
    private final Map<String, String> texts;
    private final Map<String, Phrase> phrases = new ConcurrentHashMap<>();
    private final Map<String, DateTimeFormatter> patterns = new ConcurrentHashMap<>();

    Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return texts.keySet();
    }

    /** The text with this key, as plain text: the template escapes it. */
    public String of(String key, @Nullable Object... arguments) {
        return filled(raw(key), arguments);
    }

    /** The text as it is written in its file, holes and all. */
    String raw(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text has the key " + key);
        }
        return text;
    }

    /** The text for one value of an enum: key {@code prefix.NAME}, every constant having its own. */
    public String of(String prefix, Enum<?> value) {
        return of(prefix + "." + value.name(), new Object[0]);
    }

    private String filled(String text, @Nullable Object... arguments) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return phrases.computeIfAbsent(text, Phrase::of).filled(this::said, arguments);
    }

    private String said(@Nullable Object argument) {
        return switch (argument) {
            case null -> "";
            case Number number -> number(number);
            case LocalDate date -> date(date);
            case LocalTime time -> clock(time);
            case Instant instant -> date(instant) + " " + clock(instant);
            default -> argument.toString();
        };
    }

    /** «27. november 2026». */
    public String date(LocalDate date) {
        return written(language == Language.EN ? "d MMMM yyyy" : "d. MMMM yyyy").format(date);
    }

    public String date(Instant instant) {
        return date(instant.atZone(ZONE).toLocalDate());
    }

    /** «fredag 27. november», for days near enough to need no year. */
    public String day(LocalDate date) {
        return written(language == Language.EN ? "EEEE d MMMM" : "EEEE d. MMMM").format(date);
    }

    public String day(Instant instant) {
        return day(instant.atZone(ZONE).toLocalDate());
    }

    /** «27. november», where the year goes without saying. */
    public String dayAndMonth(LocalDate date) {
        return written(language == Language.EN ? "d MMMM" : "d. MMMM").format(date);
    }

    /** «14:05». */
    public String clock(LocalTime time) {
        return written("HH:mm").format(time);
    }

    public String clock(Instant instant) {
        return clock(instant.atZone(ZONE).toLocalTime());
    }

    public String number(Number number) {
        if ((number instanceof Integer || number instanceof Long) && number.longValue() >= 0 && number.longValue() < 1000) {
            return number.toString(); // as in all our languages; a page of groups has hundreds
        }
        return NumberFormat.getInstance(language.locale()).format(number);
    }

    /** «20 min». */
    public String minutes(long minutes) {
        return number(minutes) + "\u00a0min";
    }

    /** «Amina, Jonas og Leila». */
    public String list(List<String> names) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> names.getFirst();
            default -> String.join(", ", names.subList(0, names.size() - 1))
                    + " " + of("web.list.and") + " " + names.getLast();
        };
    }

    /** In the order of a Norwegian name list: Å last, and «Aa» as Å. */
    public <T> List<T> sorted(Collection<T> things, Function<T, String> name) {
        Collator collator = Collator.getInstance(Language.NB.locale());
        return things.stream().sorted(Comparator.comparing(name, collator)).toList();
    }

    /** A title can begin with a day: «Fredag 27. november». */
    public String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    private DateTimeFormatter written(String pattern) {
        return patterns.computeIfAbsent(pattern, it -> DateTimeFormatter.ofPattern(it, language.locale()));
    }
}
