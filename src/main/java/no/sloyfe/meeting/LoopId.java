package no.sloyfe.meeting;

import java.util.UUID;
import no.sloyfe.organisation.Identity;

/** Identifies a loop. */
public record LoopId(UUID value) {

    /** Reads what stands in an address; nonsense is a page that does not exist. */
    public static LoopId of(String text) {
        return new LoopId(Identity.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
