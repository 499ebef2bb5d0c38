package no.sloyfe.live;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The flushes of a stream that somebody has yet to get, each beginning where the one before ended; never changed once published. */
record Log(long revision, List<Flush> recent) {

    /** Who is further behind asks for the rest. */
    static final int KEPT = 64;

    Log(long revision) {
        this(revision, List.of());
    }

    Log with(Flush flush) {
        Stream<Flush> kept = recent.stream().skip(Math.max(0, recent.size() - KEPT + 1));
        return new Log(flush.revision(), Stream.concat(kept, Stream.of(flush)).toList());
    }

    /** Without what lies at or before the cursor of whoever is furthest behind: a hundred meetings' last minutes would fill the heap. */
    Log beyond(long slowest) {
        return recent.isEmpty() || recent.getFirst().revision() > slowest ? this
                : new Log(revision, recent.stream().filter(flush -> flush.revision() > slowest).toList());
    }

    /** The flush that begins exactly here. */
    Optional<Flush> following(long cursor) {
        for (int i = recent.size() - 1; i >= 0 && recent.get(i).after() >= cursor; i--) {
            if (recent.get(i).after() == cursor) {
                return Optional.of(recent.get(i));
            }
        }
        return Optional.empty();
    }

    /** The flush within which this revision lies. */
    Optional<Flush> across(long cursor) {
        for (Flush flush : recent) {
            if (flush.after() <= cursor && cursor < flush.revision()) {
                return Optional.of(flush);
            }
        }
        return Optional.empty();
    }
}
