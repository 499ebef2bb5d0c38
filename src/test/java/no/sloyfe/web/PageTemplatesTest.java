package no.sloyfe.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import no.sloyfe.Browser;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import no.sloyfe.meeting.PlannedMeeting;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

@SloyfeTest
class PageTemplatesTest {

    /** What the server takes at a time. */
    private static final int LARGEST_PIECE = 32 * 1024;

    @Autowired ApplicationContext program;
    @Autowired @Qualifier("templateViews") ViewResolver views;

    @Test
    void a_page_comes_whole_compressed_or_not() throws Exception {
        var meeting = new PlannedMeeting(program);
        meeting.change("""
                insert into participant (id, owner_id, meeting_id, name)
                select gen_random_uuid(), owner_id, id, 'Gjest ' || number from meeting cross join generate_series(1, 20) number
                where id = ?""", meeting.id.value());
        Browser kari = meeting.school.browser(Solbakken.LEADER);
        kari.submit(kari.get(meeting.path() + "/groups"), meeting.path() + "/groups");
        var plain = asked(kari, meeting.path() + "/groups", "identity");
        var compressed = asked(kari, meeting.path() + "/groups", "gzip");
        assertThat(plain.headers().firstValueAsLong("Content-Length")).hasValue(plain.body().length);
        assertThat(plain.body().length).isGreaterThan(LARGEST_PIECE);
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(text(unpacked(compressed.body()))).isEqualTo(text(plain.body())).contains("Per Ås").endsWith("English");
    }

    @Test
    void a_page_that_fails_half_way_has_sent_nothing() throws Exception {
        View page = Objects.requireNonNull(views.resolveViewName("web/refusal/page", Locale.ROOT));
        var response = new MockHttpServletResponse();
        var lackingWords = Map.of("status", 404, "sentence", "Vi finner ikke denne siden.", "words", new Words(Language.NB, Map.of()));
        assertThatThrownBy(() -> page.render(lackingWords, new MockHttpServletRequest(), response)).isInstanceOf(RuntimeException.class);
        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    private static HttpResponse<byte[]> asked(Browser who, String path, String encoding) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(who.address() + path))
                .header("Accept", "text/html").header("Accept-Language", "nb").header("Accept-Encoding", encoding)
                .header("Cookie", "sloyfe=" + who.cookies().get("sloyfe")).build(), BodyHandlers.ofByteArray());
    }

    private static byte[] unpacked(byte[] body) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }

    private static String text(byte[] page) {
        return Jsoup.parse(new String(page, UTF_8)).text();
    }
}
