package no.sloyfe.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Input that nobody would write on purpose, from a seed: what good input becomes when it is broken, and what was never good. */
public final class Garbage {

    private static final List<String> PIECES = List.of(
            "\0", "\u0007", "\u001b[2J", "\r\n", "\r", "\n", "\t", "\u0085", "\u2028", "\uFEFF", "\u200b", "\u202e", "\u2066", "\u0301".repeat(40),
            "\uD83D", "\uDE00", "😀", "👩‍👩‍👧‍👦", "مرحبا", "שלום", "ﷺ", "Å", "A\u030A", "İ", "ß", "\uFFFF", "𝔘", "٣", "½",
            "-1", "0", "00", "2147483648", "-9223372036854775809", "9".repeat(400), "1e999999999", "1E-2147483647", "NaN", "0x1F", "1_000", "+5", "1.5", "1,5",
            "+999999999-12-31", "-0001-01-01", "0000-00-00", "2026-02-30", "24:00", "23:59:59.999999999", "2026-10-12",
            "00000000-0000-0000-0000-000000000000", "1-1-1-1-1", "ffffffff-ffff-ffff-ffff-ffffffffffff", "a-b-c-d-e",
            "../../etc/passwd", "%00", "%2e%2e%2f", "..\\..", "//elsewhere.example", "javascript:alert(1)", ";jsessionid=1", "C:\\con",
            "'", "\"", "`", "\\", "''; drop table owner; --", "{0}", "{0|a|b}", "${7*7}", "#{1}", "%s%n", "<script>alert(1)</script>", "]]>", "<!--", "&#0;",
            "\r\nSet-Cookie: sloyfe=1", "true", "null", "undefined", "[]", "{}", "on", "note:", "point:moment", "like:", ".0.0", "..", ":", "|", ";", ",", "@", "=", "&",
            "x".repeat(70), "ord ".repeat(200), "æøå ".repeat(900), "((((((((((", "[".repeat(200), "{a: ".repeat(30), "&a [*a]", "!!java.net.URL [x]", "%YAML 99999999999.1\n---\n");

    private final Random random;

    public Garbage(long seed) {
        random = new Random(seed);
    }

    public Random random() {
        return random;
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    public boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    /** Made of nothing but trouble; now and then very long. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(4); pieces >= 0; pieces--) {
            text.append(chance(6) ? String.valueOf((char) random.nextInt(0x10000)) : one(PIECES));
        }
        return chance(400) ? text.toString().repeat(1 + 60_000 / text.length()) : text.toString();
    }

    /** Something good, changed in one place or several. */
    public String mutated(String good) {
        StringBuilder text = new StringBuilder(good);
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            change(text);
        }
        return text.toString();
    }

    private void change(StringBuilder text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(chance(3) ? 200 : 8));
        switch (random.nextInt(9)) {
            case 0 -> text.insert(from, text());
            case 1 -> text.delete(from, to);
            case 2 -> text.replace(from, to, text());
            case 3 -> text.insert(from, text.substring(from, to).repeat(1 + random.nextInt(4)));
            case 4 -> text.setLength(from);
            case 5 -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
            case 6 -> swapLines(text);
            default -> {
                if (from < text.length()) {
                    text.setCharAt(from, (char) (chance(2) ? random.nextInt(128) : random.nextInt(0x10000)));
                }
            }
        }
    }

    private void swapLines(StringBuilder text) {
        String[] lines = text.toString().split("\n", -1);
        int one = random.nextInt(lines.length);
        int other = random.nextInt(lines.length);
        String kept = lines[one];
        lines[one] = lines[other];
        lines[other] = chance(2) ? kept : " ".repeat(random.nextInt(6)) + kept.strip();
        text.setLength(0);
        text.append(String.join("\n", lines));
    }

    /** Bytes changed, cut or stretched; a length field in the middle may now claim gigabytes. */
    public byte[] mutated(byte[] good) {
        byte[] bytes = good.clone();
        for (int changes = random.nextInt(6); changes >= 0 && bytes.length > 0; changes--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes = Arrays.copyOf(bytes, at);
                case 1 -> bytes = Arrays.copyOf(bytes, bytes.length + random.nextInt(64));
                case 2 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) (chance(2) ? 0xFF : 0x7F));
                default -> bytes[at] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }

    public byte[] bytes() {
        if (chance(3)) {
            return text().getBytes(chance(2) ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE);
        }
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }
}
