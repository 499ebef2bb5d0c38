package no.sloyfe.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import no.sloyfe.Browser;
import no.sloyfe.SloyfeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SloyfeTest
class RefusalsTest {

    @Autowired
    private ApplicationContext program;

    private Browser browser;

    @BeforeEach
    void somebody() {
        browser = Browser.of(program);
    }

    @Test
    void an_address_that_leads_nowhere_says_so_in_the_visitors_language() {
        var here = browser.get("/no/such/page");
        assertThat(here.status()).isEqualTo(404);
        assertThat(here.text()).contains("Vi finner ikke denne siden.");
        assertThat(browser.saying("Accept-Language", "nn-NO,nn;q=0.9").get("/no/such/page").text()).contains("Vi finn ikkje denne sida.");
        assertThat(browser.saying("Accept-Language", "en-GB,de").get("/no/such/page").text()).contains("We cannot find this page.");
    }

    @Test
    void every_page_a_refusal_too_lets_nothing_inline_or_foreign_run() {
        for (String path : new String[] {"/login", "/no/such/page"}) {
            var page = browser.get(path);
            assertThat(page.header("Content-Security-Policy").orElseThrow()).startsWith("default-src 'self'").doesNotContain("unsafe");
            assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.header("Cache-Control")).contains("no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/meetings/not-a-uuid", "/meetings/00000000-0000-0000-0000-000000000000/room", "/..%2f..%2fetc", "/%00", "/a;b=c", "/meetings/%F0%9F%98%80"})
    void a_forged_address_is_the_visitors_mistake_not_ours(String path) {
        assertThat(browser.getUnfollowed(path).status()).isBetween(300, 499);
    }

    /** The server refuses these by itself, before anything of ours is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/%", "/a\u00e5?x=\u00ff", "/login HTTP/1.1\r\nCookie: a=b\u0001", "/login HTTP/1.1\r\nAccept: a\u0081b"})
    void what_is_no_request_is_refused_in_the_visitors_language(String address) throws Exception {
        URI program = URI.create(browser.address());
        try (Socket socket = connected()) {
            socket.getOutputStream().write(("GET " + address + (address.contains("HTTP") ? "" : " HTTP/1.1") + "\r\nHost: " + program.getAuthority()
                    + "\r\nAccept-Language: nn\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("Vi skjøna ikkje det som vart sendt.").doesNotContain("etty");
        }
    }

    @Test
    void a_form_of_the_wrong_kind_or_far_too_large_is_refused_with_a_sentence() {
        assertThat(browser.post("/language", "language", "xx").status()).isEqualTo(400);
        assertThat(browser.post("/language", "language", "nn", "filler", "x".repeat(3_000_000)).status()).isBetween(400, 499);
        assertThat(browser.getUnfollowed("/language").status()).isEqualTo(405);
    }

    /**
     * The token stands in the form, or the script sends it as a header: what reads the form first is not the same. On a slow
     * line most is still to come when it is refused, and who is hung up on in the middle does not hear why.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_form_that_is_too_large_is_told_so(boolean byTheScript) throws Exception {
        String token = token();
        String filler = "x".repeat(4_000_000);
        for (var form : Map.of(
                "application/x-www-form-urlencoded", "_csrf=" + token + "&language=nn&filler=" + filler,
                "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                        + "\r\n--x\r\nContent-Disposition: form-data; name=\"filler\"\r\n\r\n" + filler + "\r\n--x--\r\n").entrySet()) {
            byte[] body = form.getValue().getBytes(UTF_8);
            try (Socket socket = connected()) {
                socket.getOutputStream().write(head(token, byTheScript, form.getKey(), body.length));
                for (int at = 0; at < body.length; at += 100_000) {
                    LockSupport.parkNanos(10_000_000);
                    socket.getOutputStream().write(body, at, Math.min(100_000, body.length - at));
                }
                String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
                assertThat(answer).as(form.getKey()).startsWith("HTTP/1.1 413 ").contains("Det du sendte, er for stort.");
            }
        }
    }

    @Test
    void a_body_that_is_no_form_is_refused() throws Exception {
        for (var body : Map.of("application/json", "{", "multipart/form-data; boundary=x", "--y", "application/x-www-form-urlencoded", "a=%zz&%").entrySet()) {
            var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(browser.address() + "/language"))
                    .header("Content-Type", body.getKey()).header("Origin", browser.address())
                    .POST(HttpRequest.BodyPublishers.ofString(body.getValue())).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(body.getKey()).isBetween(400, 499);
        }
    }

    /** Not «unreadable», which a phone would not send again: a proxy on a bad network half closes its line in the middle of a form. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_form_that_did_not_come_whole_may_be_sent_again(boolean byTheScript) throws Exception {
        String token = token();
        try (Socket socket = connected()) {
            socket.getOutputStream().write(head(token, byTheScript, "application/x-www-form-urlencoded", 1000));
            socket.getOutputStream().write(("language=nn&_csrf=" + token).getBytes(UTF_8));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("Det du sendte, kom ikke helt fram.");
        }
    }

    private String token() {
        return browser.get("/no/such/page").page().select("meta[name=csrf-token]").attr("content");
    }

    private Socket connected() throws IOException {
        URI program = URI.create(browser.address());
        Socket socket = new Socket(program.getHost(), program.getPort());
        socket.setSoTimeout(30_000);
        return socket;
    }

    /** All that comes before a form, whose length it tells. */
    private byte[] head(String token, boolean byTheScript, String type, int length) {
        String cookies = browser.cookies().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; "));
        return ("POST /language HTTP/1.1\r\nHost: " + URI.create(browser.address()).getAuthority() + "\r\nOrigin: " + browser.address()
                + "\r\nCookie: " + cookies + (byTheScript ? "\r\nX-XSRF-TOKEN: " + token : "") + "\r\nContent-Type: " + type
                + "\r\nContent-Length: " + length + "\r\nConnection: close\r\n\r\n").getBytes(UTF_8);
    }

    @Test
    void a_form_sent_by_the_script_gets_the_sentence_as_a_fragment() {
        String token = token();
        var refused = browser.saying("Accept", TurboStreams.TYPE + ", text/html").postRaw("/language", "language", "xx", "_csrf", token);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type").orElseThrow()).startsWith(TurboStreams.TYPE);
        assertThat(refused.body()).contains("target=\"refusal\"").contains("data-refusal");
    }

    @Test
    void the_language_chosen_at_the_foot_stays_chosen_and_leads_back_into_the_house_only() {
        browser.post("/language", "language", "nn", "back", "/login");
        assertThat(browser.get("/no/such/page").text()).contains("Vi finn ikkje denne sida.");
        assertThat(browser.post("/language", "language", "en", "back", "//elsewhere.example").path()).doesNotContain("elsewhere");
    }
}
