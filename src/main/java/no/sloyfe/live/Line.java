package no.sloyfe.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Jetty's side of one open response. */
final class Line {

    private final Response response;
    private final Callback callback;
    private final EndPoint endPoint;
    private final boolean alone;

    Line(Request request, Response response, Callback callback) {
        this.response = response;
        this.callback = callback;
        this.endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        // Over HTTP/2 other requests share the connection: it is not ours to time, watch or close.
        this.alone = request.getConnectionMetaData().getHttpVersion().getVersion() < HttpVersion.HTTP_2.getVersion();
    }

    void open() {
        response.setStatus(200);
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, "text/event-stream;charset=utf-8")
                .put(HttpHeader.CACHE_CONTROL, "no-store")
                .put("X-Accel-Buffering", "no")
                .put("X-Content-Type-Options", "nosniff");
        if (alone) {
            // The body then ends with the connection: no chunk framing, so all connections share the same bytes.
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            endPoint.setIdleTimeout(0);
        }
    }

    /** The head and the first bytes, or the last. */
    void frame(boolean last, ByteBuffer bytes, Callback written) {
        response.write(last, bytes, written);
    }

    /**
     * What comes between. Nothing is added to the bytes of a browser with a connection of its own, so they go past the response.
     *
     * @return whether all are on their way; else {@code written} is told
     */
    boolean write(ByteBuffer bytes, Callback written) {
        if (!alone) {
            response.write(false, bytes, written);
            return false;
        }
        try {
            if (endPoint.getTransport() instanceof SocketChannel channel && channel.write(bytes) > 0 && !bytes.hasRemaining()) {
                return true;
            }
            endPoint.write(written, bytes);
        } catch (IOException e) {
            written.failed(e);
        }
        return false;
    }

    /** Notices a closed browser without writing to it; only once the head is on its way. */
    void watch(Consumer<Throwable> onClosed) {
        if (alone) {
            endPoint.fillInterested(new Callback() {
                @Override
                public void succeeded() {
                    onClosed.accept(closed());
                }

                @Override
                public void failed(Throwable cause) {
                    onClosed.accept(cause);
                }

                @Override
                public InvocationType getInvocationType() {
                    return InvocationType.NON_BLOCKING;
                }
            });
        }
    }

    /** The end of the stream, or bytes where none may come; either way the conversation is over. */
    private Throwable closed() {
        try {
            ByteBuffer rest = BufferUtil.allocate(1);
            return new IOException(endPoint.fill(rest) < 0 ? "The browser is gone" : "The browser talks out of turn");
        } catch (IOException e) {
            return e;
        }
    }

    void finish() {
        callback.succeeded();
    }

    /** Takes the connection away at once, so that a write in flight ends; {@link #fail} follows when it has. */
    void cut(Throwable cause) {
        if (alone) {
            endPoint.close();
        } else {
            callback.failed(cause);
        }
    }

    /** Only when no write is in flight: Jetty would wait for it, and the thread that asks may be the one that is to end it. */
    void fail(Throwable cause) {
        callback.failed(cause);
    }
}
