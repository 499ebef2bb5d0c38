package no.sloyfe.meeting.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.web.Form;
import no.sloyfe.web.Words;

/** The form of what the meeting is: why, when, where. */
final class FactsForm {

    static final int LEAST_MINUTES = 5;
    static final int MOST_MINUTES = 720;

    private static final int YEARS = 3;

    private FactsForm() {}

    static Form shown(Meeting meeting) {
        ZonedDateTime start = meeting.startsAt().atZone(Words.ZONE);
        return new Form()
                .with("title", meeting.title())
                .with("purpose", meeting.purpose())
                .with("result", meeting.result())
                .with("place", meeting.place())
                .with("day", start.toLocalDate())
                .with("at", start.toLocalTime())
                .with("minutes", meeting.minutes())
                .with("group-size", meeting.groupSize());
    }

    /** @param kept the day it is on already, which may have been */
    static FactsDraft read(Form form, LocalDate today, LocalDate kept) {
        return new FactsDraft(
                form.line("title", 200),
                form.maybe("purpose", 2000),
                form.maybe("result", 2000),
                place(form),
                start(form, form.value("day").equals(kept.toString()) ? kept : today),
                form.number("minutes", LEAST_MINUTES, MOST_MINUTES),
                form.number("group-size", 2, 12));
    }

    static String place(Form form) {
        return form.maybe("place", 200).replace('\n', ' ');
    }

    /** The day and the clock time of the form, as a point in time; no day before the first that is possible. */
    static Instant start(Form form, LocalDate first) {
        Optional<LocalDate> day = form.date("day");
        Optional<LocalTime> at = form.time("at");
        if (day.isEmpty()) {
            form.fail("day", "web.form.empty");
        } else if (day.get().isBefore(first)) {
            form.fail("day", "meeting.facts.day-past");
        } else if (day.get().isAfter(first.plusYears(YEARS))) {
            form.fail("day", "meeting.facts.day-far");
        }
        if (at.isEmpty()) {
            form.fail("at", "web.form.empty");
        }
        return form.moment(day.orElse(LocalDate.EPOCH), "at", at.orElse(LocalTime.NOON));
    }
}
