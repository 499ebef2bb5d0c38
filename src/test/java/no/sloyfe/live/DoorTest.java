package no.sloyfe.live;

import static no.sloyfe.live.LiveGround.cookie;
import static no.sloyfe.live.LiveGround.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorTest {

    private final UUID stream = UUID.randomUUID();
    private final String cookie = cookie(UUID.randomUUID());
    private LiveGround ground;

    @BeforeEach
    void start() throws Exception {
        ground = new LiveGround();
    }

    @AfterEach
    void stop() throws Exception {
        ground.close();
    }

    @Test
    void every_other_address_goes_through_untouched() throws Exception {
        for (String path : new String[] {"/", "/live", "/livery/" + stream, "/meetings/" + stream}) {
            assertThat(ask("GET", path).body()).as(path).isEqualTo("a page");
        }
    }

    @Test
    void an_address_that_is_no_stream_or_view_is_not_found() throws Exception {
        assertThat(ask("GET", "/live/").statusCode()).isEqualTo(404);
        assertThat(ask("GET", "/live/x?view=screen").statusCode()).isEqualTo(404);
        assertThat(ask("GET", "/live/" + stream).statusCode()).isEqualTo(404);
        assertThat(ask("GET", "/live/" + stream + "?view=kitchen").statusCode()).isEqualTo(404);
        assertThat(ask("GET", "/live/" + stream + "/more?view=screen").statusCode()).isEqualTo(404);
    }

    @Test
    void only_get_is_answered() throws Exception {
        assertThat(ask("POST", path(stream, 0)).statusCode()).isEqualTo(405);
        assertThat(ask("DELETE", path(stream, 0)).statusCode()).isEqualTo(405);
    }

    @Test
    void the_doorkeeper_decides_the_status_of_those_it_turns_away() {
        assertThat(status()).isEqualTo(401);
        ground.doorkeeper = knock -> new Admission.Turned(204);
        assertThat(status(cookie)).isEqualTo(204);
        ground.doorkeeper = knock -> {
            throw new IllegalStateException("The database is away");
        };
        assertThat(status(cookie)).isEqualTo(503);
    }

    @Test
    void a_page_of_somebody_else_is_refused() {
        assertThat(status(cookie, "Sec-Fetch-Site: cross-site")).isEqualTo(403);
        assertThat(status(cookie, "Sec-Fetch-Site: same-site")).isEqualTo(403);
        assertThat(status(cookie, "Origin: http://example.org")).isEqualTo(403);
        assertThat(status(cookie, "Origin: null")).isEqualTo(403);
        assertThat(status(cookie, "Origin: %%%")).isEqualTo(403);
        assertThat(status(cookie, "Sec-Fetch-Site: same-origin")).isEqualTo(200);
        assertThat(status(cookie, "Origin: http://127.0.0.1:" + ground.port)).isEqualTo(200);
    }

    private int status(String... headers) {
        return ground.crowd.open(path(stream, 0), headers).awaitOpen().status();
    }

    private HttpResponse<String> ask(String method, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ground.port + path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
