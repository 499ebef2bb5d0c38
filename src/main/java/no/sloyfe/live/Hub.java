package no.sloyfe.live;

import java.util.Set;
import java.util.UUID;

/** Every open stream on this node. */
public class Hub implements Doorbell {

    /** Sends what is new in a stream soon, here and on the other nodes. */
    @Override
    public void ring(UUID stream) {}

    /** Ends the streams of a session that logged out, expired or lost a right. */
    public void closeSession(UUID session) {}

    /** Ends the streams of a participant who was removed. */
    public void closeParticipant(UUID participant) {}

    /** The participants with an open stream on this node. */
    public Set<UUID> present(UUID stream) {
        return Set.of();
    }
}
