package no.sloyfe.bench.crowd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.function.Consumer;

/** A browser's kept connection for pages and forms: one request at a time, sent again when an idle connection turns out to be closed. */
final class Talk implements Wire.Ear {

    private record Question(String request, Consumer<Answer> then, boolean again) {}

    private final Crowd crowd;
    private final Queue<Question> waiting = new ArrayDeque<>();
    private Question asked;
    private Wire wire;
    private boolean used;
    private byte[] buffer = new byte[0];
    private int length;

    Talk(Crowd crowd) {
        this.crowd = crowd;
    }

    void ask(String request, Consumer<Answer> then) {
        waiting.add(new Question(request, then, false));
        next();
    }

    private void next() {
        if (asked != null || waiting.isEmpty()) {
            return;
        }
        asked = waiting.poll();
        length = 0;
        try {
            if (wire == null || !wire.open()) {
                wire = new Wire(crowd, this);
                used = false;
            }
            wire.send(asked.request());
        } catch (IOException e) {
            lost(e.toString());
        }
    }

    @Override
    public void heard(byte[] bytes, int more) {
        if (buffer.length < length + more) {
            buffer = Arrays.copyOf(buffer, Math.max(length + more, buffer.length * 2));
        }
        System.arraycopy(bytes, 0, buffer, length, more);
        length += more;
        Answer answer = whole();
        if (answer != null) {
            Question mine = asked;
            asked = null;
            used = true;
            buffer = new byte[0];
            mine.then().accept(answer);
            next();
        }
    }

    /** The answer when all of it is there, else null. */
    private Answer whole() {
        int end = indexOf("\r\n\r\n", 0);
        if (end < 0) {
            return null;
        }
        String head = new String(buffer, 0, end + 2, StandardCharsets.ISO_8859_1);
        String size = Answer.header(head, "content-length");
        if (!size.isEmpty()) {
            int body = Integer.parseInt(size);
            return length < end + 4 + body ? null : Answer.of(head, buffer, end + 4, body);
        }
        return Answer.header(head, "transfer-encoding").equals("chunked") ? chunked(head, end + 4) : Answer.of(head, buffer, end + 4, 0);
    }

    private Answer chunked(String head, int from) {
        byte[] body = new byte[length - from];
        int filled = 0;
        for (int at = from; ; ) {
            int line = indexOf("\r\n", at);
            if (line < 0) {
                return null;
            }
            int size = Integer.parseInt(new String(buffer, at, line - at, StandardCharsets.ISO_8859_1), 16);
            if (length < line + 2 + size + 2) {
                return null;
            }
            if (size == 0) {
                return Answer.of(head, body, 0, filled);
            }
            System.arraycopy(buffer, line + 2, body, filled, size);
            filled += size;
            at = line + 2 + size + 2;
        }
    }

    private int indexOf(String mark, int from) {
        for (int at = from; at <= length - mark.length(); at++) {
            int same = 0;
            while (same < mark.length() && buffer[at + same] == mark.charAt(same)) {
                same++;
            }
            if (same == mark.length()) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public void lost(String why) {
        Question mine = asked;
        asked = null;
        if (mine != null && used && length == 0 && !mine.again()) {
            Queue<Question> rest = new ArrayDeque<>(waiting);
            waiting.clear();
            waiting.add(new Question(mine.request(), mine.then(), true));
            waiting.addAll(rest);
        } else if (mine != null) {
            mine.then().accept(Answer.none(why));
        }
        next();
    }

    void close() {
        if (wire != null) {
            wire.close();
        }
    }
}
