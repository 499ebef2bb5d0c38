package no.sloyfe.library;

import no.sloyfe.method.MethodId;
import no.sloyfe.organisation.PersonId;

/**
 * A method that somebody of an owner wrote, or copied and changed.
 *
 * @param text the file, in the method language; always one that can be read
 * @param shared whether colleagues of the owner find it in the library
 * @param revision counts the changes, from 1
 */
public record OwnMethod(MethodId id, PersonId writer, String writerName, String text, boolean shared, int revision) {

    /** The longest file, in characters. */
    public static final int LONGEST = 60_000;
}
