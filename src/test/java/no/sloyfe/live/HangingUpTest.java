package no.sloyfe.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
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
 * A browser goes away, or is cut off, in the very moment it is written to. Jetty, asked to fail a response with a write in flight, waits
 * for that write; it has happened that the thread which waited was the one that serves all connections, and that it waited for ever.
 */
class HangingUpTest {

    private static final UUID STREAM = new UUID(0, 7);
    private static final int MORE_THAN_A_CONNECTION_HOLDS = 8_000_000;
    private static final Pace PATIENT = new Pace(
            Duration.ofMillis(20), Duration.ofSeconds(20), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(1));

    private final CompletableFuture<Callback> inFlight = new CompletableFuture<>();
    private final CountDownLatch failed = new CountDownLatch(1);

    /** Passes everything on, but may keep for itself that the head has been written. */
    private final class Between extends Handler.Wrapper {

        private final boolean keeping;

        Between(Handler next, boolean keeping) {
            super(next);
            this.keeping = keeping;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            Response slow = new Response.Wrapper(request, response) {
                @Override
                public void write(boolean last, ByteBuffer bytes, Callback written) {
                    boolean kept = keeping && !inFlight.isDone();
                    super.write(last, bytes, kept ? Callback.from(() -> inFlight.complete(written), written::failed) : written);
                }
            };
            return super.handle(request, slow, Callback.from(callback::succeeded, cause -> {
                failed.countDown();
                callback.failed(cause);
            }));
        }
    }

    @Test
    void who_is_cut_off_while_the_head_is_written_is_let_go_of_when_the_writing_has_ended() throws Exception {
        try (LiveGround ground = new LiveGround(LiveGround.QUICK, next -> new Between(next, true))) {
            ground.listen(STREAM, 0).awaitOpen();
            Callback written = inFlight.get(30, TimeUnit.SECONDS);
            ground.hub.end();
            LiveGround.await("the browser to be gone", () -> ground.hub.present(STREAM).isEmpty() && ground.attendance.size() == 2);
            assertThat(failed.getCount()).as("told while it was written to").isEqualTo(1);
            written.succeeded();
            assertThat(failed.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void who_goes_in_the_middle_of_a_change_is_let_go_of() throws Exception {
        try (LiveGround ground = new LiveGround(PATIENT, next -> new Between(next, false))) {
            SimulatedBrowser asleep = ground.listen(STREAM, 0).awaitOpen();
            SimulatedBrowser awake = ground.listen(STREAM, 0).awaitOpen();
            asleep.sleep();
            ground.letters.padding = "x".repeat(MORE_THAN_A_CONNECTION_HOLDS);
            ground.happen(STREAM, "room");
            awake.await("the change", it -> it.lines() == 1);
            asleep.close();
            assertThat(failed.await(30, TimeUnit.SECONDS)).isTrue();
            LiveGround.await("the browser to be gone", () -> ground.attendance.size() == 3);
        }
    }
}
