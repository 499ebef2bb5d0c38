package no.sloyfe.method;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for, once. */
final class Once<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T before = made;
        return before == null ? make() : before;
    }

    private synchronized T make() {
        T before = made;
        if (before != null) {
            return before;
        }
        T now = maker.get();
        made = now;
        return now;
    }
}
