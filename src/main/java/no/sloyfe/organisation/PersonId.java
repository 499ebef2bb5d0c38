package no.sloyfe.organisation;

import java.util.UUID;

/** Identifies a person of an owner. */
public record PersonId(UUID value) {

    /** Reads what stands in an address; nonsense is a page that does not exist. */
    public static PersonId of(String text) {
        return new PersonId(Identity.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
