package no.sloyfe.meeting.plan;

import java.time.Instant;

/** What a planner writes about the meeting itself. */
record FactsDraft(String title, String purpose, String result, String place, Instant startsAt, int minutes, int groupSize) {

    boolean sameCalendarEntry(String title, String place, Instant startsAt, int minutes) {
        return this.title.equals(title) && this.place.equals(place) && this.startsAt.equals(startsAt) && this.minutes == minutes;
    }
}
