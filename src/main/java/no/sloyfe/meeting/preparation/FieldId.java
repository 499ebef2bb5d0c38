package no.sloyfe.meeting.preparation;

import java.util.UUID;
import no.sloyfe.organisation.Identity;

/** Identifies a field of a preparation task's form. */
public record FieldId(UUID value) {

    /** Reads what stands in an address; nonsense is a page that does not exist. */
    public static FieldId of(String text) {
        return new FieldId(Identity.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
