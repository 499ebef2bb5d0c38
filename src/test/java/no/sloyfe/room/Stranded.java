package no.sloyfe.room;

/** A step from which the room, or somebody in it, cannot go on. */
final class Stranded extends AssertionError {

    Stranded(String what) {
        super(what);
    }
}
