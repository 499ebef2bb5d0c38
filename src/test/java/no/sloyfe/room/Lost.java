package no.sloyfe.room;

/** Something that was answered «stored» is not there, or is there twice. */
final class Lost extends AssertionError {

    Lost(String what) {
        super(what);
    }
}
