package no.sloyfe.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whatever text as it can stand in a request. */
final class Encoded {

    private Encoded() {}

    /** As UTF-8, halves of characters too. */
    static String text(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= 0xD800 && c <= 0xDFFF) {
                out.append("%%%02X%%%02X%%%02X".formatted(0xE0 | c >> 12, 0x80 | c >> 6 & 0x3F, 0x80 | c & 0x3F));
            } else {
                out.append(URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8));
            }
        });
        return out.toString();
    }

    /** Only what cannot stand in the first line at all. */
    static String path(String path) {
        StringBuilder out = new StringBuilder();
        path.codePoints().forEach(c -> out.append(c > ' ' && c < 127 ? Character.toString(c) : text(Character.toString(c))));
        return out.toString();
    }

    static String form(List<Map.Entry<String, String>> fields) {
        return fields.stream().map(field -> text(field.getKey()) + "=" + text(field.getValue())).collect(Collectors.joining("&"));
    }

    /** Other headers would no longer be where they are. */
    static String header(String text) {
        String line = text.replaceAll("[\r\n]", " ");
        return line.substring(0, Math.min(3000, line.length()));
    }
}
