package no.sloyfe.live;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The subscriptions of one stream on this node, and how many read each topic: reckoned when somebody sits down, not for each flush. */
final class Readers {

    /** From so many readers of a topic on it pays to keep its bytes where the sockets take them from. */
    private static final int MANY = 16;

    /**
     * How it was at one moment.
     *
     * @param all in the order they came
     * @param topics what is read, and whether by many
     * @param seats the number of the newest seat
     */
    record Roll(List<Subscription> all, Map<Topic, Boolean> topics, long seats) {

        Set<Topic> read() {
            return topics.keySet();
        }

        boolean many(Topic topic) {
            return topics.getOrDefault(topic, false);
        }
    }

    private static final class Count {

        private final Topic topic;
        private int readers;

        Count(Topic topic) {
            this.topic = topic;
        }
    }

    // In the order they came their memory lies too, and it is gone through for each flush.
    private final Set<Subscription> all = new LinkedHashSet<>();
    private final Map<Topic, Count> counts = new HashMap<>();
    private long seats;
    private @Nullable Roll roll;

    synchronized void enter(Subscription subscription) {
        all.add(subscription);
        roll = null;
    }

    synchronized void leave(Subscription subscription) {
        if (all.remove(subscription)) {
            subscription.seat().topics().forEach(this::unread);
            roll = null;
        }
    }

    /** It reads these topics from now on, unless it has left. */
    synchronized void sit(Subscription subscription, List<Topic> topics) {
        if (all.contains(subscription)) {
            Seat before = subscription.seat();
            subscription.take(new Seat(topics.stream().map(this::read).toList(), ++seats));
            before.topics().forEach(this::unread);
            roll = null;
        }
    }

    /** All who read a topic share the one that came first: to look it up again takes no comparing. */
    private Topic read(Topic topic) {
        Count count = counts.computeIfAbsent(topic, Count::new);
        count.readers++;
        return count.topic;
    }

    private void unread(Topic topic) {
        counts.computeIfPresent(topic, (_, count) -> --count.readers == 0 ? null : count);
    }

    /** How it is now; the same again until somebody comes, goes or sits elsewhere. */
    synchronized Roll roll() {
        Roll known = roll;
        if (known == null) {
            Map<Topic, Boolean> topics = HashMap.newHashMap(counts.size());
            counts.values().forEach(count -> topics.put(count.topic, count.readers >= MANY));
            known = new Roll(List.copyOf(all), topics, seats);
            roll = known;
        }
        return known;
    }

    synchronized boolean isEmpty() {
        return all.isEmpty();
    }
}
