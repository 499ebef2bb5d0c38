package no.sloyfe.live;

import java.util.Map;

/**
 * What changed in a stream, read from one snapshot.
 *
 * @param revision the newest revision in that snapshot
 * @param html for each topic its {@code <turbo-stream>} elements, one after another; a topic with nothing new is absent
 * @param seatingChanged whether somebody may have moved between topics since
 */
public record Delivery(long revision, Map<Topic, String> html, boolean seatingChanged) {

    public Delivery {
        html = Map.copyOf(html);
    }
}
