package no.sloyfe.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Streams of numbered things, each for one audience; the element of a thing is {@code audience:revision}. */
final class FakeLetters implements Letters {

    private record Thing(String audience, long revision, String padding) {}

    private final Map<UUID, List<Thing>> things = new ConcurrentHashMap<>();
    private final Map<UUID, Long> seatedAt = new ConcurrentHashMap<>();
    private final Map<UUID, List<String>> audiences = new ConcurrentHashMap<>();
    final AtomicInteger asked = new AtomicInteger();
    volatile Set<Topic> askedFor = Set.of();
    volatile long oldest;
    volatile boolean failing;
    volatile long slowMillis;
    volatile String padding = "";
    volatile Runnable beforeAnswer = () -> {};

    /** Something happens for an audience; gives its revision. */
    long happen(UUID stream, String audience) {
        List<Thing> all = things.computeIfAbsent(stream, id -> new ArrayList<>());
        synchronized (all) {
            all.add(new Thing(audience, all.size() + 1, padding));
            return all.size();
        }
    }

    List<String> all(UUID stream, Set<String> audiences) {
        return since(stream, 0, audiences).stream().map(FakeLetters::element).toList();
    }

    /** Seats a participant; those not seated are in the room alone. */
    void seat(UUID stream, UUID participant, List<String> where) {
        audiences.put(participant, where);
        seatedAt.put(stream, happen(stream, "nobody"));
    }

    private List<Thing> since(UUID stream, long after, Set<String> audiences) {
        List<Thing> all = things.getOrDefault(stream, List.of());
        synchronized (all) {
            return all.stream()
                    .filter(thing -> thing.revision() > after && audiences.contains(thing.audience()))
                    .toList();
        }
    }

    private static String element(Thing thing) {
        return thing.audience() + ":" + thing.revision() + thing.padding();
    }

    @Override
    public Optional<Delivery> deliver(UUID owner, UUID stream, long after, Set<Topic> topics) {
        asked.incrementAndGet();
        askedFor = Set.copyOf(topics);
        if (failing) {
            throw new IllegalStateException("The database is away");
        }
        List<Thing> all = things.getOrDefault(stream, List.of());
        synchronized (all) {
            if (after < oldest || after > all.size()) {
                return Optional.empty();
            }
            Map<Topic, String> html = new HashMap<>();
            for (Topic topic : topics) {
                List<String> elements = since(stream, after, Set.of(topic.audience())).stream()
                        .map(FakeLetters::element)
                        .toList();
                if (!elements.isEmpty()) {
                    html.put(topic, String.join("\n", elements));
                }
            }
            pause();
            beforeAnswer.run();
            return Optional.of(new Delivery(all.size(), html, seatedAt.getOrDefault(stream, -1L) > after));
        }
    }

    private void pause() {
        if (slowMillis > 0) {
            try {
                Thread.sleep(slowMillis);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public List<Topic> topics(Listener listener) {
        List<String> seats = listener.participant() == null
                ? List.of("room")
                : audiences.getOrDefault(listener.participant(), List.of("room"));
        return seats.stream()
                .map(audience -> new Topic(audience, listener.language()))
                .toList();
    }

    @Override
    public Map<UUID, Long> heads(Map<UUID, UUID> ownerByStream) {
        Map<UUID, Long> heads = new HashMap<>();
        for (UUID stream : ownerByStream.keySet()) {
            List<Thing> all = things.get(stream);
            if (all != null) {
                synchronized (all) {
                    heads.put(stream, (long) all.size());
                }
            }
        }
        return heads;
    }
}
