package no.sloyfe.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

/**
 * A browser goes away in the very moment it is written to. Jetty, asked to fail a response with a write in flight, waits for that
 * write; it has happened that the thread which waited was the one that serves all connections, and that it waited for ever.
 */
class HangingUpTest {

    private static final UUID STREAM = new UUID(0, 7);

    private final CompletableFuture<Callback> inFlight = new CompletableFuture<>();
    private final CountDownLatch failed = new CountDownLatch(1);

    /** Passes everything on, but keeps for itself that the first change has been written. */
    private final class Slowed extends Handler.Wrapper {

        Slowed(Handler next) {
            super(next);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            Response slow = new Response.Wrapper(request, response) {
                @Override
                public void write(boolean last, ByteBuffer bytes, Callback written) {
                    boolean change = bytes.remaining() > Frame.HELLO.remaining() && !inFlight.isDone();
                    super.write(last, bytes, change ? Callback.from(() -> inFlight.complete(written), written::failed) : written);
                }
            };
            return super.handle(request, slow, Callback.from(callback::succeeded, cause -> {
                failed.countDown();
                callback.failed(cause);
            }));
        }
    }

    @Test
    void who_goes_while_written_to_is_let_go_of_when_the_writing_has_ended() throws Exception {
        try (LiveGround ground = new LiveGround(LiveGround.QUICK, Slowed::new)) {
            SimulatedBrowser browser = ground.listen(STREAM, 0).awaitOpen();
            ground.letters.padding = "x".repeat(Frame.HELLO.remaining());
            ground.happen(STREAM, "room");
            Callback written = inFlight.get(30, TimeUnit.SECONDS);
            browser.close();
            LiveGround.await("the browser to be gone", () -> ground.hub.present(STREAM).isEmpty() && ground.attendance.size() == 2);
            assertThat(failed.getCount()).as("told while it was written to").isEqualTo(1);
            written.succeeded();
            assertThat(failed.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
