package no.sloyfe.method;

import java.util.regex.Pattern;

/** Names a method: M01–M30 in the library. */
public record MethodId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    public MethodId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a method id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
