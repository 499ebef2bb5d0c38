package no.sloyfe.meeting.preparation;

import java.util.UUID;
import no.sloyfe.organisation.Identity;

/** Identifies a file that lies with a preparation task. */
public record FileId(UUID value) {

    /** Reads what stands in an address; nonsense is a page that does not exist. */
    public static FileId of(String text) {
        return new FileId(Identity.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
