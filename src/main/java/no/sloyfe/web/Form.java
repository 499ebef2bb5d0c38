package no.sloyfe.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was filled in, with what is wrong with it. A controller takes it as an argument,
 * reads its fields, and shows the page again with 422 when {@link #fails()}; the fields then keep
 * what was written. An empty one shows an untouched form.
 */
public final class Form {

    /** One thing wrong: the field it stands at and the text that says so. */
    public record Fault(String field, String key, List<Object> arguments) {
        public String sentence(Words words) {
            return words.of(key, arguments.toArray());
        }
    }

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    public Form() {}

    Form(Map<String, String[]> sent) {
        sent.forEach((name, all) -> values.put(name, new ArrayList<>(Arrays.asList(all))));
    }

    /** Fills a field before it is shown for the first time; null leaves it empty. */
    public Form with(String field, @Nullable Object value) {
        values.put(field, value == null ? List.of() : List.of(value.toString()));
        return this;
    }

    /** Fills a field that holds several values, such as ticked boxes. */
    public Form withAll(String field, Collection<String> all) {
        values.put(field, List.copyOf(all));
        return this;
    }

    /** What stands in the field now, as it was written. */
    public String value(String field) {
        return values.getOrDefault(field, List.of("")).stream().findFirst().orElse("");
    }

    public List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return values(field).contains(value);
    }

    /** One line of at most so many characters; empty is a fault. */
    public String line(String field, int most) {
        return fit(field, Typed.line(value(field)), most, true);
    }

    /** A text of at most so many characters; empty is a fault. */
    public String text(String field, int most) {
        return fit(field, Typed.clean(value(field)), most, true);
    }

    /** A text that may be left empty. */
    public String maybe(String field, int most) {
        return fit(field, Typed.clean(value(field)), most, false);
    }

    public int number(String field, int least, int most) {
        String written = Typed.line(value(field));
        if (written.isEmpty()) {
            fail(field, "web.form.empty");
            return least;
        }
        int number = read(field, written, Integer::parseInt, least, "web.form.number");
        if (number < least || number > most) {
            fail(field, "web.form.range", least, most);
        }
        return number;
    }

    public Optional<LocalDate> date(String field) {
        return Optional.of(Typed.line(value(field))).filter(written -> !written.isEmpty())
                .map(written -> read(field, written, LocalDate::parse, LocalDate.EPOCH, "web.form.date"));
    }

    public Optional<LocalTime> time(String field) {
        return Optional.of(Typed.line(value(field))).filter(written -> !written.isEmpty())
                .map(written -> read(field, written, LocalTime::parse, LocalTime.MIN, "web.form.time"));
    }

    /** The point in time that a day and the clock time of this field make; an hour that the clock leaps over in spring is a fault. */
    public Instant moment(LocalDate day, String field, LocalTime time) {
        LocalDateTime written = day.atTime(time);
        if (Words.ZONE.getRules().getValidOffsets(written).isEmpty()) {
            fail(field, "web.form.time");
        }
        return written.atZone(Words.ZONE).toInstant();
    }

    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants()).filter(choice -> choice.name().equals(value(field))).findFirst();
    }

    /** Says what is wrong with a field; only the first thing is told. */
    public void fail(String field, String key, Object... arguments) {
        if (fault(field).isEmpty()) {
            faults.add(new Fault(field, key, List.of(arguments)));
        }
    }

    public Optional<Fault> fault(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    public boolean fails() {
        return !faults.isEmpty();
    }

    private String fit(String field, String text, int most, boolean needed) {
        if (needed && text.isEmpty()) {
            fail(field, "web.form.empty");
        } else if (Typed.length(text) > most) {
            fail(field, "web.form.too-long", most, Typed.length(text));
        }
        return text;
    }

    private <T> T read(String field, String written, Function<String, T> reading, T otherwise, String key) {
        try {
            return reading.apply(written);
        } catch (DateTimeParseException | NumberFormatException unreadable) {
            fail(field, key);
            return otherwise;
        }
    }
}
