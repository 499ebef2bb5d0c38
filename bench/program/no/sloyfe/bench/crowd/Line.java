package no.sloyfe.bench.crowd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A page's open line: hands on each frame with its number, or -1 where it carries none. */
final class Line implements Wire.Ear {

    /** Who reads the frames. */
    interface Reader {

        void opened();

        void frame(String event, long id, String data);

        /** @param status 200 when it had been open, 0 when no answer came */
        void ended(int status, String why);
    }

    private final Wire wire;
    private final Reader reader;
    private byte[] buffer = new byte[512];
    private int length;
    private int status;

    Line(Crowd crowd, String request, Reader reader) throws IOException {
        this.reader = reader;
        this.wire = new Wire(crowd, this);
        wire.send(request);
    }

    @Override
    public void heard(byte[] bytes, int more) {
        if (buffer.length < length + more) {
            buffer = Arrays.copyOf(buffer, length + more);
        }
        System.arraycopy(bytes, 0, buffer, length, more);
        int search = Math.max(0, length - 3);
        length += more;
        int from = 0;
        for (int at = search; at < length - 1 && wire.open(); at++) {
            if (buffer[at] == '\n' && (buffer[at + 1] == '\n' || (buffer[at + 1] == '\r' && status == 0))) {
                int end = at + (status == 0 ? 3 : 2);
                if (end > length) {
                    break;
                }
                take(new String(buffer, from, at - from, StandardCharsets.ISO_8859_1));
                from = end;
                at = end - 1;
            }
        }
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, length - from);
            length -= from;
            if (buffer.length > 16_384 && length < 512) {
                buffer = Arrays.copyOf(buffer, 512);
            }
        }
    }

    private void take(String block) {
        if (status == 0) {
            status = Integer.parseInt(block, 9, 12, 10);
            if (status == 200) {
                reader.opened();
            } else {
                wire.close();
                reader.ended(status, block);
            }
            return;
        }
        String event = block.startsWith("event: ") ? block.substring(7, block.indexOf('\n')) : "";
        int id = block.startsWith("id: ") ? 4 : -1;
        long number = id < 0 ? -1 : Long.parseLong(block, id, block.indexOf('\n') < 0 ? block.length() : block.indexOf('\n'), 10);
        if (block.contains("data: ")) {
            reader.frame(event, number, block);
        }
    }

    @Override
    public void lost(String why) {
        reader.ended(status, why);
    }

    void close() {
        wire.close();
    }
}
