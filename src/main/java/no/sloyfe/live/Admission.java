package no.sloyfe.live;

/** The doorkeeper's answer. */
public sealed interface Admission {

    /** May listen as this listener. */
    record Admitted(Listener listener) implements Admission {}

    /**
     * May not listen.
     *
     * @param status the HTTP status that says why, 400 to 599
     */
    record Turned(int status) implements Admission {}
}
