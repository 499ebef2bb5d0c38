package no.sloyfe;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A start that fetches the pages people meet first, loads what else the program consists of, and then ends itself, so that the JVM can
 * keep what it loaded on the way (JEP 514). Only with {@code --sloyfe.rehearsal=true}, as {@code package/sloyfe rehearse} gives it.
 */
@Component
class Rehearsal {

    private static final List<String> PAGES = List.of("/", "/login", "/join", "/demo");
    private static final int FETCHED_OFTEN_ENOUGH = 5;

    @EventListener
    void perform(ApplicationReadyEvent event) {
        if (!event.getApplicationContext().getEnvironment().getProperty("sloyfe.rehearsal", Boolean.class, false)) {
            return;
        }
        var context = (WebServerApplicationContext) event.getApplicationContext();
        String base = "http://127.0.0.1:" + requireNonNull(context.getWebServer()).getPort();
        try (HttpClient browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            for (int round = 0; round < FETCHED_OFTEN_ENOUGH; round++) {
                for (String page : PAGES) {
                    fetch(browser, URI.create(base + page));
                }
            }
        }
        loadTheRest();
        System.exit(SpringApplication.exit(context));
    }

    /**
     * A class that lies in the JVM's keeping is there from the start. One that must come out of the jar is waited for by a whole room on
     * virtual threads, whose carriers stand still meanwhile.
     */
    private static void loadTheRest() {
        try (JarFile program = new JarFile(Path.of(Sloyfe.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile())) {
            program.stream().map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && (name.startsWith("no/sloyfe/") || name.startsWith("gg/jte/generated/")))
                    .forEach(name -> load(name.substring(0, name.length() - ".class".length()).replace('/', '.')));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, Rehearsal.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fetch(HttpClient browser, URI page) {
        try {
            int status = browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 500) {
                throw new IllegalStateException(page + " answered " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
