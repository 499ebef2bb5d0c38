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
 */
record Flush(long after, long revision, Set<Topic> asked, Map<Topic, Frame> frames) {

    /** @param many whether many read a topic */
    static Flush of(long after, Set<Topic> asked, Delivery delivery, Predicate<Topic> many) {
        Map<Topic, Frame> frames = new HashMap<>();
        delivery.html().forEach((topic, html) -> frames.put(topic, Frame.of(delivery.revision(), html, many.test(topic))));
        return new Flush(after, delivery.revision(), asked, frames);
    }

    /** The most that one topic got, in bytes. */
    int longest() {
        return frames.values().stream().mapToInt(frame -> frame.numbered().limit()).max().orElse(0);
    }

    boolean covers(List<Topic> topics) {
        return asked.containsAll(topics);
    }

    /** The topics' frames in order. Only the last carries the id, so that a cut between two loses neither. */
    List<ByteBuffer> buffers(List<Topic> topics) {
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
