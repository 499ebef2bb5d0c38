package no.sloyfe.followup;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.web.Form;
import no.sloyfe.web.Refused;
import org.springframework.http.HttpStatus;

/** Reads what the forms of this feature have in common. */
public final class Typing {

    /** How far ahead a promise can lie. */
    private static final int YEARS = 3;

    private Typing() {}

    /** The id that the form carries; a form without one is not ours. */
    public static EntryId entry(Form form) {
        return entry(form.value("id")).orElseThrow(() -> new Refused(HttpStatus.BAD_REQUEST, "web.refused.unreadable"));
    }

    public static Optional<EntryId> entry(String text) {
        try {
            return Optional.of(new EntryId(UUID.fromString(text)));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** That day, or the Monday after when it falls on a weekend. */
    public static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** A day that must be given, from the first one that is possible. */
    public static LocalDate day(Form form, String field, LocalDate first, String lacking) {
        LocalDate day = form.date(field).orElse(LocalDate.MAX);
        if (day.equals(LocalDate.MAX)) {
            form.fail(field, lacking);
        } else if (day.isBefore(first)) {
            form.fail(field, "followup.day.past");
        } else if (day.isAfter(first.plusYears(YEARS))) {
            form.fail(field, "followup.day.far");
        }
        return day;
    }
}
