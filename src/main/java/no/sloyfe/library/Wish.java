package no.sloyfe.library;

import java.util.List;
import java.util.Optional;
import no.sloyfe.method.Crowd;
import no.sloyfe.method.Method;
import no.sloyfe.method.Need;
import no.sloyfe.method.Purpose;
import no.sloyfe.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the library.
 *
 * @param minutes how long there is; null: it does not matter
 * @param people how many take part; null: it does not matter
 */
public record Wish(Optional<Purpose> purpose, @Nullable Integer minutes, @Nullable Integer people) {

    private static final int USUAL_CROWD = 20;

    static Wish read(Form form) {
        return new Wish(form.choice("purpose", Purpose.class), number(form, "minutes", 480), number(form, "people", 2000));
    }

    private static @Nullable Integer number(Form form, String field, int most) {
        return form.value(field).isBlank() ? null : form.number(field, 1, most);
    }

    List<Method> among(List<Method> methods) {
        return methods.stream().filter(this::fits).toList();
    }

    private boolean fits(Method method) {
        return purpose.map(method.purposes()::contains).orElse(true)
                && (people == null || people >= method.sizes().min())
                && (minutes == null || leastMinutes(method) <= minutes);
    }

    /** The least that the method takes with so many people. */
    public int leastMinutes(Method method) {
        return Math.ceilDiv(Need.seconds(method.usual(), Crowd.of(people == null ? USUAL_CROWD : people)), 60);
    }
}
