package no.sloyfe.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** A real Jetty with the hub in front of one page. The cookies {@code session} and {@code who} say who knocks. */
final class LiveGround implements AutoCloseable {

    static final UUID OWNER = new UUID(0, 1);
    static final Pace QUICK = new Pace(
            Duration.ofMillis(20),
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofMinutes(10),
            Duration.ofMillis(300));

    final FakeLetters letters = new FakeLetters();
    final Queue<String> attendance = new ConcurrentLinkedQueue<>();
    final Hub hub;
    final Crowd crowd;
    final int port;
    volatile Doorkeeper doorkeeper = LiveGround::admitted;
    private final Server server = new Server(LiveSetup.threads());

    LiveGround() throws Exception {
        this(QUICK);
    }

    LiveGround(Pace pace) throws Exception {
        this(pace, handler -> handler);
    }

    /** @param before what stands between Jetty and the hub */
    LiveGround(Pace pace, UnaryOperator<Handler> before) throws Exception {
        hub = new Hub(() -> letters, () -> new Attendance() {
            @Override
            public void arrived(Listener listener) {
                attendance.add("+" + listener.session());
            }

            @Override
            public void left(Listener listener) {
                attendance.add("-" + listener.session());
            }
        }, pace);
        ServerConnector connector = new ServerConnector(server);
        server.addConnector(connector);
        server.setHandler(new Page());
        LiveSetup.install(server, hub, () -> knock -> doorkeeper.admit(knock));
        server.setHandler(before.apply(server.getHandler()));
        server.start();
        hub.begin(OtherNodes.NONE);
        port = connector.getLocalPort();
        crowd = new Crowd(port);
    }

    private static final class Page extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.write(true, BufferUtil.toBuffer("a page", UTF_8), callback);
            return true;
        }
    }

    static Admission admitted(Knock knock) {
        String session = knock.cookies().get("session");
        if (session == null) {
            return new Admission.Turned(401);
        }
        String who = knock.cookies().get("who");
        return new Admission.Admitted(new Listener(
                OWNER,
                knock.stream(),
                UUID.fromString(session),
                who == null ? null : UUID.fromString(who),
                knock.view(),
                "nb"));
    }

    static String cookie(UUID session) {
        return "Cookie: session=" + session;
    }

    static String cookie(UUID session, UUID participant) {
        return "Cookie: session=" + session + "; who=" + participant;
    }

    static String path(UUID stream, Object since) {
        return "/live/" + stream + "?view=participant&since=" + since;
    }

    SimulatedBrowser listen(UUID stream, Object since) {
        return crowd.open(path(stream, since), cookie(UUID.randomUUID()));
    }

    long happen(UUID stream, String audience) {
        long revision = letters.happen(stream, audience);
        hub.ring(stream);
        return revision;
    }

    static void await(String what, BooleanSupplier isSo) {
        for (int i = 0; i < 3000 && !isSo.getAsBoolean(); i++) {
            LockSupport.parkNanos(10_000_000);
        }
        if (!isSo.getAsBoolean()) {
            throw new AssertionError("Waited in vain for " + what);
        }
    }

    @Override
    public void close() throws Exception {
        hub.end();
        crowd.close();
        server.stop();
    }
}
