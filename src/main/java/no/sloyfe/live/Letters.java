package no.sloyfe.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where the hub fetches what is new; called on virtual threads.
 *
 * <p>An element must carry a state, not an event: under load a browser may get the same change twice,
 * and the second time must change nothing. (Turbo's {@code append} replaces a child with the same id.)
 */
public interface Letters {

    /**
     * Renders what changed after a revision for each of the topics.
     *
     * @return empty when the revision is too old, too new or unknown: the page must then refresh itself
     */
    Optional<Delivery> deliver(UUID owner, UUID stream, long after, Set<Topic> topics);

    /** The topics this listener is in now, in the order their elements should arrive; a person's group may change. */
    List<Topic> topics(Listener listener);

    /** The same for many of one stream at once. */
    default Map<Listener, List<Topic>> topics(Collection<Listener> listeners) {
        Map<Listener, List<Topic>> topics = new HashMap<>();
        listeners.forEach(each -> topics.put(each, topics(each)));
        return topics;
    }

    /** The newest committed revision of each of these streams (stream to owner); an unknown stream is absent. */
    Map<UUID, Long> heads(Map<UUID, UUID> ownerByStream);
}
