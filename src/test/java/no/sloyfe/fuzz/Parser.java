package no.sloyfe.fuzz;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Something that reads what comes from outside.
 *
 * @param share how large a part of all inputs it gets, compared with the others
 * @param input makes one
 * @param read reads it, and says with an {@link AssertionError} where the value it gave breaks its own promise
 * @param refusals what it may throw; anything else has escaped
 */
public record Parser<T>(String name, int share, Function<Garbage, T> input, Consumer<T> read, Set<Class<? extends Throwable>> refusals) {

    /** Text, mostly good text made bad. */
    public static Parser<String> ofText(String name, int share, List<String> good, Consumer<String> read, List<Class<? extends Throwable>> refusals) {
        return new Parser<>(name, share, garbage -> good.isEmpty() || garbage.chance(5) ? garbage.text() : garbage.mutated(garbage.one(good)),
                read, Set.copyOf(refusals));
    }

    public static Parser<byte[]> ofBytes(String name, int share, List<byte[]> good, Consumer<byte[]> read) {
        return new Parser<>(name, share, garbage -> garbage.chance(5) ? garbage.bytes() : garbage.mutated(garbage.one(good)), read, Set.of());
    }

    /** What escaped with the input of this seed; null when all was well. */
    Throwable feed(long seed) {
        T made = input.apply(new Garbage(seed));
        try {
            read.accept(made);
            return null;
        } catch (Throwable thrown) {
            return refusals.contains(thrown.getClass()) ? null : thrown;
        }
    }

    String shown(long seed) {
        Object made = input.apply(new Garbage(seed));
        String text = made instanceof byte[] bytes ? java.util.HexFormat.of().formatHex(bytes) : String.valueOf(made);
        return text.length() > 500 ? text.substring(0, 500) + "…" : text;
    }
}
