package no.sloyfe.unbreakable;

import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What people in one meeting were told became of what they sent. */
final class Told {

    /** A vote that was answered «counted». */
    record Vote(String person, String run) {}

    private final Map<UUID, String> stored = new ConcurrentHashMap<>();
    private final Map<UUID, String> refused = new ConcurrentHashMap<>();
    private final Queue<Vote> votes = new ConcurrentLinkedQueue<>();
    private final Queue<String> odd = new ConcurrentLinkedQueue<>();

    void stored(UUID id, String text) {
        stored.put(id, text);
    }

    void refused(UUID id, String text) {
        refused.put(id, text);
    }

    void voted(String person, String run) {
        votes.add(new Vote(person, run));
    }

    /** An answer that nobody should get. */
    void odd(String what) {
        odd.add(what);
    }

    Map<UUID, String> stored() {
        return stored;
    }

    Map<UUID, String> refused() {
        return refused;
    }

    Queue<Vote> votes() {
        return votes;
    }

    Queue<String> odd() {
        return odd;
    }
}
