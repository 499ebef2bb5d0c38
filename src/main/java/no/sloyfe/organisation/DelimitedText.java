package no.sloyfe.organisation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Text with semicolons, tabs or commas between its cells (RFC 4180), as spreadsheets save and copy it. */
public final class DelimitedText {

    /**
     * A line that holds something.
     *
     * @param number where it begins, 1 for the first line
     * @param whole false when a quote in it was never closed
     */
    record Row(int number, List<String> cells, boolean whole) {}

    private final String text;
    private final char delimiter;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean blank = true; // what stands in the cell so far
    private boolean quoted;
    private int line = 1;
    private int begun = 1;

    private DelimitedText(String text) {
        this.text = text;
        this.delimiter = delimiter(text);
    }

    static List<Row> read(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new DelimitedText(plain.replace("\r\n", "\n").replace('\r', '\n')).read();
    }

    /** The text of a file, whatever a spreadsheet wrote it as: marked UTF-16, UTF-8, or else Windows-1252. */
    public static String decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private List<Row> read() {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted) {
                boolean doubled = c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (c == '"' && !doubled) {
                    quoted = false;
                } else {
                    put(c);
                    at += doubled ? 1 : 0;
                    line += c == '\n' ? 1 : 0;
                }
            } else if (c == '"' && blank) {
                cell.setLength(0);
                quoted = true;
            } else if (c == delimiter) {
                endCell();
            } else if (c == '\n') {
                endRow(true);
                begun = ++line;
            } else {
                put(c);
            }
        }
        endRow(!quoted);
        return rows;
    }

    private void put(char c) {
        cell.append(c);
        blank &= Character.isWhitespace(c);
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
        blank = true;
    }

    private void endRow(boolean whole) {
        endCell();
        if (!whole || cells.stream().anyMatch(one -> !one.isBlank())) {
            rows.add(new Row(begun, List.copyOf(cells), whole));
        }
        cells.clear();
    }

    private static char delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }
}
