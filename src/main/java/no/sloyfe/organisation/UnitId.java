package no.sloyfe.organisation;

import java.util.UUID;

/** Identifies a unit: one school or kindergarten. */
public record UnitId(UUID value) {

    /** Reads what stands in an address; nonsense is a page that does not exist. */
    public static UnitId of(String text) {
        return new UnitId(Identity.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
