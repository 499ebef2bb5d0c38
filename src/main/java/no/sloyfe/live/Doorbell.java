package no.sloyfe.live;

import java.util.UUID;

/** Rung after a commit that moved a stream; never inside the transaction. Returns at once. */
public interface Doorbell {

    void ring(UUID stream);
}
