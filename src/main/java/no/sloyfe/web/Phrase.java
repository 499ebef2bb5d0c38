package no.sloyfe.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text taken apart at its holes, so that it is read once and filled many times. */
record Phrase(List<Part> parts) {

    /** What stands between holes, or a hole. */
    sealed interface Part {

        /** As it stands in the text. */
        String written();

        record Plain(String written) implements Part {}

        record Hole(String written, int place) implements Part {}

        record Plural(String written, int place, String one, String several) implements Part {}
    }

    private static final Pattern HOLE = Pattern.compile("\\{(\\d)(?:\\|([^|}]*)\\|([^}]*))?}");

    static Phrase of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher hole = HOLE.matcher(text);
        int from = 0;
        while (hole.find()) {
            parts.add(new Part.Plain(text.substring(from, hole.start())));
            int place = Integer.parseInt(hole.group(1));
            parts.add(hole.group(2) == null ? new Part.Hole(hole.group(), place)
                    : new Part.Plural(hole.group(), place, hole.group(2), hole.group(3)));
            from = hole.end();
        }
        parts.add(new Part.Plain(text.substring(from)));
        return new Phrase(List.copyOf(parts));
    }

    /** A hole that no argument is given for stays as it is written. */
    String filled(Function<@Nullable Object, String> said, @Nullable Object... arguments) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            out.append(switch (part) {
                case Part.Plain plain -> plain.written();
                case Part.Hole hole -> hole.place() < arguments.length ? said.apply(arguments[hole.place()]) : hole.written();
                case Part.Plural plural when plural.place() >= arguments.length -> plural.written();
                case Part.Plural plural -> isOne(arguments[plural.place()]) ? plural.one() : plural.several();
            });
        }
        return out.toString();
    }

    private static boolean isOne(@Nullable Object argument) {
        return argument instanceof Number number && number.doubleValue() == 1;
    }
}
