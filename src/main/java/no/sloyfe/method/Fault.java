package no.sloyfe.method;

import java.util.List;

/** One thing wrong in a file: the key of the text that says so, and what stands in its holes. */
public record Fault(String key, List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    static Fault of(String key, Object... arguments) {
        return new Fault(key, List.of(arguments));
    }
}
