package no.sloyfe.live;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What changed in a stream from one revision to another, encoded once for each topic.
 *
 * @param asked the topics that were rendered, with or without result
 * @param seats the number of the newest seat whose topics are among these, as those of all seats before it
 */
record Flush(long after, long revision, Set<Topic> asked, long seats, Map<Topic, Frame> frames) {

    /** @param many whether many read a topic */
    static Map<Topic, Frame> frames(Delivery delivery, Predicate<Topic> many) {
        Map<Topic, Frame> frames = new HashMap<>();
        delivery.html().forEach((topic, html) -> frames.put(topic, Frame.of(delivery.revision(), html, many.test(topic))));
        return frames;
    }

    /** The most that one topic got, in bytes. */
    int longest() {
        return frames.values().stream().mapToInt(frame -> frame.numbered().limit()).max().orElse(0);
    }

    boolean covers(Seat seat) {
        return seat.number() <= seats || asked.containsAll(seat.topics());
    }

    List<ByteBuffer> buffers(List<Topic> topics) {
        return buffers(frames, topics);
    }

    /** The topics' frames in order. Only the last carries the id, so that a cut between two loses neither. */
    static List<ByteBuffer> buffers(Map<Topic, Frame> frames, List<Topic> topics) {
        List<ByteBuffer> buffers = List.of();
        Frame last = null;
        for (Topic topic : topics) {
            Frame frame = frames.get(topic);
            if (frame != null && last != null) {
                buffers = buffers.isEmpty() ? new ArrayList<>(topics.size()) : buffers;
                buffers.add(last.bare());
            }
            last = frame != null ? frame : last;
        }
        if (last == null || buffers.isEmpty()) {
            return last == null ? List.of() : List.of(last.numbered());
        }
        buffers.add(last.numbered());
        return buffers;
    }
}
