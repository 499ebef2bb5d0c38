package no.sloyfe.meeting.preparation;

import java.util.UUID;
import no.sloyfe.organisation.Identity;

/** Identifies a preparation task. */
public record TaskId(UUID value) {

    /** Reads what stands in an address; nonsense is a page that does not exist. */
    public static TaskId of(String text) {
        return new TaskId(Identity.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
