package no.sloyfe.organisation;

import java.util.UUID;

/** Identifies an owner: municipality, county or private body. */
public record OwnerId(UUID value) {

    /** Reads what stands in an address; nonsense is a page that does not exist. */
    public static OwnerId of(String text) {
        return new OwnerId(Identity.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
