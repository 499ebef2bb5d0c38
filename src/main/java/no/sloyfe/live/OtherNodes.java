package no.sloyfe.live;

import java.util.UUID;

/** Where the hub tells the other nodes what happened here; returns at once. */
interface OtherNodes {

    void moved(UUID stream);

    void closed(UUID session);

    /** For a single node. */
    OtherNodes NONE = new OtherNodes() {
        @Override
        public void moved(UUID stream) {}

        @Override
        public void closed(UUID session) {}
    };
}
