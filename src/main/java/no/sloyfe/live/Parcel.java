package no.sloyfe.live;

import java.nio.ByteBuffer;
import java.util.List;

/** What a subscription's own question brought: frames up to a revision, or that its page must refresh itself to stand there. */
record Parcel(long revision, List<ByteBuffer> buffers, boolean refresh) {

    static Parcel refresh(long revision) {
        return new Parcel(revision, List.of(), true);
    }

    static Parcel of(Delivery delivery, List<Topic> asked) {
        return new Parcel(delivery.revision(), Flush.buffers(Flush.frames(delivery, _ -> false), asked), false);
    }
}
