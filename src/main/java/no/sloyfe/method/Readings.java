package no.sloyfe.method;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Reads a method's text once as long as it is in use; the texts longest unused are let go of, by length in characters. */
public final class Readings {

    private static final int A_FEW_HUNDRED_METHODS = 2_000_000;

    private final Function<String, Method> reader;
    private final int most;
    private final Map<String, Method> read = new LinkedHashMap<>(16, 0.75f, true);
    private long length;

    public Readings(Function<String, Method> reader) {
        this(reader, A_FEW_HUNDRED_METHODS);
    }

    /** @param most so many characters of text are kept */
    Readings(Function<String, Method> reader, int most) {
        this.reader = reader;
        this.most = most;
    }

    /** What the text says, under its own id. */
    public Method of(String text) {
        synchronized (read) {
            Method known = read.get(text);
            if (known != null) {
                return known;
            }
        }
        Method method = reader.apply(text);
        synchronized (read) {
            if (read.put(text, method) == null) {
                length += text.length();
            }
            for (Iterator<String> oldest = read.keySet().iterator(); length > most && oldest.hasNext(); ) {
                length -= oldest.next().length();
                oldest.remove();
            }
        }
        return method;
    }
}
