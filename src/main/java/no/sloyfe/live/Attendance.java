package no.sloyfe.live;

/**
 * Told of each connection that opens and closes on this node; called on virtual threads.
 *
 * <p>A person with two tabs arrives twice, and on a reconnect the old connection may leave after the new one
 * arrived: ask {@link Hub#present} whether anybody is left.
 */
public interface Attendance {

    void arrived(Listener listener);

    void left(Listener listener);

    /** For a program that does not keep count. */
    Attendance NOBODY_ASKS = new Attendance() {
        @Override
        public void arrived(Listener listener) {}

        @Override
        public void left(Listener listener) {}
    };
}
