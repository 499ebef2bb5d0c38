package no.sloyfe.access;

import java.util.UUID;
import no.sloyfe.organisation.Identity;
/** Identifies a meeting. */
public record MeetingId(UUID value) {

    /** Reads what stands in an address; nonsense is a page that does not exist. */
    public static MeetingId of(String text) {
        return new MeetingId(Identity.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
