package no.sloyfe.unbreakable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks what nodes do when something did not hold: each by itself, past what stands before them, and while they still do it. */
final class Inquiry {

    private static final int PATIENCE_SECONDS = 5;
    private static final int COMING_BACK_SECONDS = 60;

    private final List<NodeOfItsOwn> nodes;
    private final String entrance;
    private int held;

    /** @param entrance where browsers come in */
    Inquiry(List<NodeOfItsOwn> nodes, String entrance) {
        this.nodes = nodes;
        this.entrance = entrance;
    }

    /** Prints how each answers, and where it is told what its threads do; those of the people who ask, too. */
    void hold() throws IOException, InterruptedException {
        held++;
        System.out.println("at the entrance /login " + login(entrance));
        for (NodeOfItsOwn node : nodes) {
            System.out.println("at " + node.address() + " (" + node.pid() + ", " + (node.alive() ? "alive" : "ended") + ") /login " + login(node.address()));
        }
        Path told = nodes.getFirst().folder().resolveSibling("inquiry" + held);
        for (NodeOfItsOwn node : nodes) {
            if (node.alive()) {
                Threads.of(node.pid(), told.resolve("node" + node.pid()));
            }
        }
        Threads.of(ProcessHandle.current().pid(), told.resolve("people"));
    }

    /** Whether all of them answer, within a minute. */
    boolean everybodyAnswers() throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(COMING_BACK_SECONDS);
        while (!nodes.stream().allMatch(node -> login(node.address()).startsWith("gave 200"))) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(500);
        }
        return true;
    }

    private static String login(String address) {
        HttpClient browser = HttpClient.newHttpClient(); // no line that was open before
        long asked = System.nanoTime();
        try {
            CompletableFuture<HttpResponse<String>> answer = browser.sendAsync(
                    HttpRequest.newBuilder(URI.create(address + "/login")).build(), HttpResponse.BodyHandlers.ofString());
            // the whole of it: a time-out of the request ends with the headers
            int status = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS).statusCode();
            return "gave " + status + " after " + (System.nanoTime() - asked) / 1_000_000 + " ms";
        } catch (TimeoutException unanswered) {
            return "was not answered in " + PATIENCE_SECONDS + " s";
        } catch (ExecutionException refused) {
            return "failed after " + (System.nanoTime() - asked) / 1_000_000 + " ms: " + refused.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "was not waited for";
        } finally {
            browser.shutdownNow();
        }
    }
}
