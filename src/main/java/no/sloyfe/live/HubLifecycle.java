package no.sloyfe.live;

import org.springframework.context.SmartLifecycle;

/** Starts the hub last and ends it first: Jetty's graceful shutdown would wait for streams that never end. */
final class HubLifecycle implements SmartLifecycle {

    private final Hub hub;
    private final Grapevine grapevine;
    private volatile boolean running;

    HubLifecycle(Hub hub, LiveConnections connections) {
        this.hub = hub;
        this.grapevine = new Grapevine(connections, hub);
    }

    @Override
    public void start() {
        hub.begin(grapevine);
        grapevine.start();
        running = true;
    }

    @Override
    public void stop() {
        hub.end();
        grapevine.stop();
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
