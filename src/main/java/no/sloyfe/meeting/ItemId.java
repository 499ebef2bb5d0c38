package no.sloyfe.meeting;

import java.util.UUID;
import no.sloyfe.organisation.Identity;

/** Identifies an item of a programme. */
public record ItemId(UUID value) {

    /** Reads what stands in an address; nonsense is a page that does not exist. */
    public static ItemId of(String text) {
        return new ItemId(Identity.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
