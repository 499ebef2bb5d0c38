package no.sloyfe.live;

import java.util.List;

/**
 * The topics one subscription reads, in the order their elements arrive.
 *
 * @param number counts the seats taken in the stream: who asks for all that is read knows which seats that concerns
 */
record Seat(List<Topic> topics, long number) {

    /** Of who has not been seated yet, or has gone. */
    static final Seat NONE = new Seat(List.of(), Long.MAX_VALUE);
}
