package no.sloyfe.fuzz;

import java.util.List;
import java.util.Map;

/**
 * A request as it was sent.
 *
 * @param shape what it was made from
 * @param who whose cookies it had
 */
record Sent(Shape shape, String who, String path, List<Map.Entry<String, String>> fields) {

    String shown(Wire.Answer answer) {
        String sent = answer.status() + " to " + who + " for " + (shape.post() ? "POST " : "GET ") + path + " " + fields;
        return sent.length() > 900 ? sent.substring(0, 900) + "…" : sent;
    }
}
