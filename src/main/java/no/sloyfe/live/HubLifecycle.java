package no.sloyfe.live;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Starts the hub last and ends it first: Jetty's graceful shutdown would wait for streams that never end. */
final class HubLifecycle implements SmartLifecycle {

    private final Hub hub;
    private final LiveConnections connections;
    private @Nullable Grapevine grapevine;
    private volatile boolean running;

    HubLifecycle(Hub hub, LiveConnections connections) {
        this.hub = hub;
        this.connections = connections;
    }

    @Override
    public void start() {
        var begun = new Grapevine(connections, hub);
        grapevine = begun;
        hub.begin(begun);
        begun.start();
        running = true;
    }

    @Override
    public void stop() {
        hub.end();
        if (grapevine != null) {
            grapevine.stop();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
