package no.sloyfe.bench.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** nginx with nchan: one worker, its own folder, one channel that anybody may hear. */
final class Nchan implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String CONFIGURATION = """
            load_module %1$s;
            daemon off;
            worker_processes 1;
            worker_rlimit_nofile 20000;
            pid %2$s/pid;
            error_log %2$s/error.log warn;
            events { worker_connections 19000; }
            http {
              access_log off;
              client_body_temp_path %2$s/body; proxy_temp_path %2$s/proxy; fastcgi_temp_path %2$s/fastcgi;
              uwsgi_temp_path %2$s/uwsgi; scgi_temp_path %2$s/scgi;
              nchan_shared_memory_size 128m;
              server {
                listen 127.0.0.1:%3$d backlog=4096;
                keepalive_requests 1000000;
                location = /publish { nchan_publisher; nchan_channel_id one; nchan_message_buffer_length 32; }
                location = /hear { nchan_subscriber eventsource; nchan_channel_id one; nchan_subscriber_first_message newest; }
              }
            }
            """;

    final InetSocketAddress address;
    private final Process master;
    private long number;

    Nchan(Path folder, String nginx, String module) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.createDirectories(folder);
        folder.toFile().setWritable(true, false);
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, CONFIGURATION.formatted(module, folder, port));
        address = new InetSocketAddress("127.0.0.1", port);
        master = new ProcessBuilder(nginx, "-p", folder.toString(), "-c", configuration.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
        for (int tries = 0; worker() < 0 || !publishes(); tries++) {
            if (tries > 100 || !master.isAlive()) {
                throw new IOException("nginx did not start: " + Files.readString(folder.resolve("out")));
            }
            Thread.sleep(50);
        }
    }

    private boolean publishes() throws InterruptedException {
        try {
            CLIENT.send(publishing("0"), HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The process that does the work. */
    long worker() {
        return master.children().mapToLong(ProcessHandle::pid).findFirst().orElse(-1);
    }

    String request() {
        return "GET /hear HTTP/1.1\r\nHost: " + address.getHostString() + "\r\nAccept: text/event-stream\r\n\r\n";
    }

    /** The newest number that was published. */
    long number() {
        return number;
    }

    /** A message of so many bytes that begins with its number. */
    CompletableFuture<?> change(int size) {
        String text = ++number + " ";
        return CLIENT.sendAsync(publishing(text + "x".repeat(Math.max(0, size - text.length()))), HttpResponse.BodyHandlers.discarding());
    }

    private HttpRequest publishing(String text) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.getPort() + "/publish"))
                .header("Content-Type", "text/plain").POST(HttpRequest.BodyPublishers.ofString(text)).build();
    }

    @Override
    public void close() throws InterruptedException {
        master.destroy();
        if (!master.waitFor(20, TimeUnit.SECONDS)) {
            master.children().forEach(ProcessHandle::destroyForcibly);
            master.destroyForcibly();
        }
    }
}
