package no.sloyfe.bench.crowd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What the program answered.
 *
 * @param status 0 when no answer came
 * @param text byte by byte, so that it is quickly searched; UTF-8 only where it is ASCII
 */
record Answer(int status, String location, List<String> cookies, String text) {

    static Answer none(String why) {
        return new Answer(0, "", List.of(), why);
    }

    static Answer of(String head, byte[] body, int from, int length) {
        int status = Integer.parseInt(head, 9, 12, 10);
        List<String> cookies = head.lines().filter(line -> line.regionMatches(true, 0, "set-cookie:", 0, 11))
                .map(line -> line.substring(11).strip()).toList();
        return new Answer(status, header(head, "location"), cookies, unpacked(body, from, length, header(head, "content-encoding").equals("gzip")));
    }

    /** The value of a header; empty when it is not there. */
    static String header(String head, String name) {
        int at = 0;
        while (at >= 0) {
            if (head.regionMatches(true, at, name, 0, name.length()) && head.charAt(at + name.length()) == ':') {
                return head.substring(at + name.length() + 1, head.indexOf("\r\n", at)).strip();
            }
            int end = head.indexOf("\r\n", at);
            at = end < 0 || end + 2 >= head.length() ? -1 : end + 2;
        }
        return "";
    }

    private static String unpacked(byte[] body, int from, int length, boolean packed) {
        if (!packed || length == 0) {
            return new String(body, from, length, StandardCharsets.ISO_8859_1);
        }
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(body, from, length), 8192)) {
            return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why it was refused, in the page's words; else how it begins. */
    String told() {
        String said = between("data-refusal", "</");
        return said.isEmpty() ? text.substring(0, Math.min(120, text.length())) : said;
    }

    /** What stands between two marks, from the first place where the first stands; empty when it does not. */
    String between(String before, String after) {
        return between(text, before, after, 0);
    }

    static String between(String text, String before, String after, int from) {
        int at = text.indexOf(before, from);
        int end = at < 0 ? -1 : text.indexOf(after, at + before.length());
        return end < 0 ? "" : text.substring(at + before.length(), end);
    }
}
