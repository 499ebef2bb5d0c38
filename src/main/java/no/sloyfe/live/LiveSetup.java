package no.sloyfe.live;

import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the hub in front of the pages on the same port. */
@Configuration(proxyBeanMethods = false)
class LiveSetup {

    /** Jetty's default is 50: a room that joins at once then waits for seconds. */
    private static final int BACKLOG = 4096;

    /** Without a limit the kernel keeps megabytes for a browser that does not read. */
    private static final int SEND_BUFFER = 32_768;

    /** A thread that has had nothing to do for ten seconds goes. Jetty's default is a minute, and then one thread a minute. */
    private static final int IDLE_MS = 10_000;

    private static final int MOST_THREADS = 200;

    @Bean
    Hub hub(ObjectProvider<Letters> letters, ObjectProvider<Attendance> attendance) {
        return new Hub(letters::getObject, () -> attendance.getIfAvailable(() -> Attendance.NOBODY_ASKS), Pace.USUAL);
    }

    @Bean
    LiveConnections liveConnections(@Qualifier("unpooled") DataSource unpooled) {
        return unpooled::getConnection;
    }

    @Bean
    HubLifecycle hubLifecycle(Hub hub, LiveConnections connections) {
        return new HubLifecycle(hub, connections);
    }

    // After Boot's own, which would run Jetty's selectors on virtual threads: 20 % less fan-out.
    @Bean
    @Order(100)
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> livePort(
            Hub hub, ObjectProvider<Doorkeeper> doorkeeper) {
        return factory -> {
            factory.setThreadPool(threads());
            factory.addServerCustomizers(server -> install(server, hub, doorkeeper::getObject));
        };
    }

    static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 8, IDLE_MS);
        threads.setMaxEvictCount(MOST_THREADS);
        threads.setName("http");
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return threads;
    }

    static void install(Server server, Hub hub, Supplier<Doorkeeper> doorkeeper) {
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector sockets) {
                sockets.setAcceptQueueSize(BACKLOG);
                sockets.setAcceptedSendBufferSize(SEND_BUFFER);
                sockets.getConnectionFactories().forEach(LiveSetup::rememberNoHeaders);
            }
        }
        server.setHandler(new LiveHandler(server.getHandler(), hub, doorkeeper));
    }

    /** A connection's memory of the headers it has seen is 100 kB: a hall of 2,000 phones would fill most of the heap with them. */
    private static void rememberNoHeaders(ConnectionFactory connections) {
        if (connections instanceof HttpConfiguration.ConnectionFactory http) {
            http.getHttpConfiguration().setHeaderCacheSize(0);
        }
    }
}
