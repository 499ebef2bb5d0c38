package no.sloyfe.access;

import java.util.UUID;
import no.sloyfe.organisation.Identity;
/** Identifies a person or guest in one meeting. */
public record ParticipantId(UUID value) {

    /** Reads what stands in an address; nonsense is a page that does not exist. */
    public static ParticipantId of(String text) {
        return new ParticipantId(Identity.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
