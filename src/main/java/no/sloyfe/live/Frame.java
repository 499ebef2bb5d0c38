package no.sloyfe.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/** One encoded event, and the same without its {@code id:} line; both are views of the same bytes. */
record Frame(ByteBuffer numbered, ByteBuffer bare) {

    static final ByteBuffer HELLO = shared("retry: 2000\n\n");
    static final ByteBuffer HEARTBEAT = shared("event: beat\ndata: .\n\n"); // no comment: a page must hear it to miss it
    static final ByteBuffer REFRESH = shared(lines("<turbo-stream action=\"refresh\"></turbo-stream>"));

    /** @param many whether many connections write these bytes: from the heap they are copied once for each, beside it they cost more to make */
    static Frame of(long revision, String html, boolean many) {
        byte[] id = ("id: " + revision + "\n").getBytes(UTF_8);
        byte[] body = lines(html).getBytes(UTF_8);
        int length = id.length + body.length;
        ByteBuffer all = (many ? ByteBuffer.allocateDirect(length) : ByteBuffer.allocate(length)).put(id).put(body).flip();
        return new Frame(all.asReadOnlyBuffer(), all.position(id.length).slice().asReadOnlyBuffer());
    }

    /** Tells the browser's element why the stream ends; a plain {@code EventSource} ignores it. */
    static ByteBuffer farewell(Farewell why) {
        return shared("event: farewell\n" + lines(why.word()));
    }

    private static String lines(String text) {
        StringBuilder lines = new StringBuilder(text.length() + 32);
        text.lines().forEach(line -> lines.append("data: ").append(line).append('\n'));
        return lines.append('\n').toString();
    }

    private static ByteBuffer shared(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8)).asReadOnlyBuffer();
    }
}
