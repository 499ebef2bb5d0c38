package no.sloyfe.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.sloyfe.Browser;
import no.sloyfe.Browser.Answer;
import no.sloyfe.Mailbox;
import no.sloyfe.SettableClock;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@SloyfeTest
class LoginTest {

    private static final Pattern LINK = Pattern.compile("http://\\S+?(/login/\\S+)");

    @Autowired ApplicationContext program;
    @Autowired Mailbox mailbox;
    @Autowired SettableClock clock;
    @Autowired Sessions sessions;

    private Solbakken solbakken;

    @BeforeEach
    void a_school() {
        solbakken = Solbakken.in(program);
    }

    @Test
    void a_link_by_mail_logs_in_once() {
        String link = mailed("Amina Hassan", "/");
        Browser amina = solbakken.visitor();
        assertThat(amina.get(link).text()).contains("Velkommen til Sløyfe");
        assertThat(amina.cookies()).doesNotContainKey("sloyfe");
        assertThat(amina.submit(amina.get(link), link).text()).contains("Hei, Amina");

        Browser thief = solbakken.visitor();
        Answer spent = thief.get(link);
        assertThat(spent.status()).isEqualTo(410);
        assertThat(spent.text()).contains("Denne lenken virker ikke lenger");
        assertThat(thief.post(link).status()).isEqualTo(410);
        assertThat(amina.post(link).text()).contains("Hei, Amina");
    }

    @Test
    void a_link_lives_for_fifteen_minutes() {
        String link = mailed("Jonas Berg", "/");
        Browser jonas = solbakken.visitor();
        Answer page = jonas.get(link);
        clock.pass(Duration.ofMinutes(15));
        assertThat(jonas.submit(page, link).status()).isEqualTo(410);
        assertThat(jonas.get("/").text()).doesNotContain("Hei, Jonas");
    }

    @Test
    void pressed_twice_at_once_a_link_opens_one_session() throws Exception {
        String link = mailed("Leila Amiri", "/");
        Browser first = solbakken.visitor();
        Browser second = solbakken.visitor();
        Answer firstPage = first.get(link);
        Answer secondPage = second.get(link);
        List<Callable<Answer>> presses = List.of(() -> first.submit(firstPage, link), () -> second.submit(secondPage, link));
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = both.invokeAll(presses).stream().map(LoginTest::status).sorted().toList();
            assertThat(statuses).containsExactly(200, 410);
        }
    }

    @Test
    void the_answer_does_not_tell_who_is_known() {
        Browser visitor = solbakken.visitor();
        Answer known = visitor.submit(visitor.get("/login"), "/login", "mail", solbakken.mail("Mette Lund"));
        Answer unknown = visitor.submit(visitor.get("/login"), "/login", "mail", "ingen@solbakken.test");
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(200);
        assertThat(known.text().replace(solbakken.mail("Mette Lund"), "X")).isEqualTo(unknown.text().replace("ingen@solbakken.test", "X"));
    }

    @Test
    void after_logging_in_one_comes_to_the_page_one_wanted_and_never_out_of_the_house() {
        Browser kari = solbakken.visitor();
        String staff = "/units/" + solbakken.unit + "/staff";
        Answer asked = kari.get(staff);
        assertThat(asked.page().select("input[name=to]").attr("value")).isEqualTo(staff);
        kari.submit(asked, "/login", "mail", solbakken.mail("Kari Nordvik"));
        String link = link("Kari Nordvik");
        Answer arrived = kari.submit(kari.get(link), link.replaceAll("\\?.*", ""));
        assertThat(arrived.path()).isEqualTo(staff);
        assertThat(solbakken.visitor().get("/login?to=//evil.example").page().select("input[name=to]").attr("value")).isEqualTo("/");
    }

    @Test
    void a_link_is_never_built_on_an_address_that_somebody_just_claims() {
        assertThat(SameMachine.is("localhost")).isTrue();
        assertThat(SameMachine.is("127.0.0.1")).isTrue();
        assertThat(SameMachine.is("evil.example")).isFalse();
        assertThat(SameMachine.is("203.0.113.7")).isFalse();
    }

    @Test
    void nobody_gets_a_letter_whose_link_leads_where_a_request_says_it_is() throws Exception {
        for (String host : List.of("evil.example", "evil_host.example", "evil.example:80@localhost", "[::1", "203.0.113.7")) {
            int status = askForALinkAt(host, solbakken.mail("Leila Amiri"));
            assertThat(status).as(host).isIn(200, 400, 403);
        }
        String link = mailed("Leila Amiri", "/");
        assertThat(link).startsWith("/login/");
        assertThat(mailbox.to(solbakken.mail("Leila Amiri"))).hasSize(1);
        assertThat(mailbox.to(solbakken.mail("Leila Amiri")).getFirst().getContent().toString()).doesNotContain("evil", "203.0.113.7");
    }

    /** By hand, since a well-behaved client names the host it calls. */
    private int askForALinkAt(String host, String mail) throws Exception {
        Browser visitor = solbakken.visitor();
        String token = visitor.get("/login").page().select("input[name=_csrf]").attr("value");
        String cookies = visitor.cookies().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; "));
        String body = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&to=/&mail=" + URLEncoder.encode(mail, StandardCharsets.UTF_8);
        try (Socket socket = new Socket("localhost", URI.create(visitor.address()).getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(("POST /login HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host + "\r\nCookie: " + cookies
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                    + "\r\nConnection: close\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    @Test
    void the_page_with_links_answers_this_machine_only_and_only_without_a_mail_server() {
        assertThat(solbakken.visitor().get("/login/links").status()).isEqualTo(404);
        var here = new MockHttpServletRequest();
        assertThat(SameMachine.asks(here)).isTrue();
        here.addHeader("X-Forwarded-For", "10.0.0.9");
        assertThat(SameMachine.asks(here)).isFalse();
        var rebound = new MockHttpServletRequest();
        rebound.setServerName("evil.example");
        assertThat(SameMachine.asks(rebound)).isFalse();
        var far = new MockHttpServletRequest();
        far.setRemoteAddr("192.168.1.20");
        assertThat(SameMachine.asks(far)).isFalse();
    }

    @Test
    void a_form_from_another_site_or_without_its_token_is_refused_with_a_clear_page() {
        Browser kari = solbakken.browser("Kari Nordvik");
        Answer without = kari.postRaw("/logout");
        assertThat(without.status()).isEqualTo(403);
        assertThat(without.text()).contains("last siden på nytt");
        Answer foreign = kari.saying("Origin", "http://evil.example").post("/logout");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.text()).contains("en annen nettside");
        Answer crossSite = kari.saying("Origin", kari.address()).saying("Sec-Fetch-Site", "cross-site").post("/logout");
        assertThat(crossSite.status()).isEqualTo(403);
        assertThat(kari.get("/").text()).contains("Hei, Kari");
        assertThat(kari.saying("Sec-Fetch-Site", "same-origin").post("/logout").text()).doesNotContain("Hei, Kari");
        assertThat(kari.cookies()).doesNotContainKey("sloyfe");
    }

    @Test
    void the_cookie_is_locked_to_the_host_by_https_and_plain_over_plain_http() {
        var plain = opened(false);
        assertThat(Objects.requireNonNull(plain.getHeader("Set-Cookie"))).startsWith("sloyfe=").contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
        var safe = opened(true);
        assertThat(Objects.requireNonNull(safe.getHeader("Set-Cookie"))).startsWith("__Host-sloyfe=").contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/");
    }

    @Test
    void a_chosen_language_follows_the_person_to_another_browser() {
        Browser per = solbakken.browser("Per Ås");
        per.post("/language", "language", "nn", "back", "/");
        assertThat(solbakken.browser("Per Ås").get("/").page().select("html").attr("lang")).isEqualTo("nn");
    }

    @Test
    void many_wrong_links_from_one_address_are_stopped_and_right_ones_are_not() {
        Browser visitor = solbakken.visitor();
        int status = 0;
        for (int i = 0; i < 31; i++) {
            status = visitor.get("/login/wrong" + i).status();
        }
        assertThat(status).isEqualTo(429);
        String link = mailed("Tor Eikeland", "/");
        assertThat(visitor.submit(visitor.get(link), link).text()).contains("Hei, Tor");
        clock.pass(Duration.ofMinutes(11));
    }

    private MockHttpServletResponse opened(boolean secure) {
        var request = new MockHttpServletRequest();
        request.setSecure(secure);
        var response = new MockHttpServletResponse();
        sessions.open(solbakken.owner, solbakken.person("Ingrid Øyen"), request, response);
        return response;
    }

    private String mailed(String name, String to) {
        Browser visitor = solbakken.visitor();
        visitor.submit(visitor.get("/login?to=" + to), "/login", "mail", solbakken.mail(name));
        return link(name);
    }

    private String link(String name) {
        try {
            Matcher link = LINK.matcher(mailbox.awaitTo(solbakken.mail(name)).getContent().toString());
            assertThat(link.find()).isTrue();
            return link.group(1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int status(java.util.concurrent.Future<Answer> future) {
        try {
            return future.get().status();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
