package no.sloyfe.organisation;

import java.util.UUID;

/** Identifies a team inside a unit. */
public record TeamId(UUID value) {

    /** Reads what stands in an address; nonsense is a page that does not exist. */
    public static TeamId of(String text) {
        return new TeamId(Identity.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
