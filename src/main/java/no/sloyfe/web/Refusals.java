package no.sloyfe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Writes the answer to somebody whose request ends here: a page, or a fragment for the page they are on. */
@Component
public class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final String SECONDS_TO_WAIT = "5";

    private final Pages pages;
    private final Fragments fragments;

    Refusals(Pages pages, Fragments fragments) {
        this.pages = pages;
        this.fragments = fragments;
    }

    /** Tells a refusal; usable from a filter too. */
    public void tell(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(refused.status(), refused.sentence(pages.of(request).words()), request, response);
    }

    /** Tells a status that no text of ours belongs to. */
    public void tell(HttpStatus status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(status, pages.of(request).words().of(sentence(status)), request, response);
    }

    /** The key of what is said of a status. */
    static String sentence(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "web.refused.unauthorized";
            case FORBIDDEN -> "web.refused.forbidden";
            case NOT_FOUND -> "web.refused.not-found";
            case METHOD_NOT_ALLOWED -> "web.refused.method";
            case CONFLICT -> "web.refused.overtaken";
            case CONTENT_TOO_LARGE, URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE -> "web.refused.too-large";
            case TOO_MANY_REQUESTS -> "web.refused.too-many";
            case REQUEST_TIMEOUT -> "web.refused.broken-off";
            case SERVICE_UNAVAILABLE -> "web.refused.unavailable";
            default -> status.is5xxServerError() ? "web.refused.our-fault" : "web.refused.unreadable";
        };
    }

    private void tell(HttpStatus status, String sentence, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status.value());
        response.setHeader("Cache-Control", "no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        String accept = request.getHeader("Accept");
        boolean stream = accept != null && accept.contains(TurboStreams.TYPE);
        Page page = pages.of(request);
        Map<String, Object> model =
                Map.of("page", page, "words", page.words(), "sentence", sentence, "status", status.value());
        write(response, stream ? TurboStreams.TYPE : "text/html", stream
                ? TurboStreams.update("refusal", fragments.render("web/refusal/notice", model))
                : whole(model, sentence));
    }

    private String whole(Map<String, Object> model, String sentence) {
        try {
            return fragments.render("web/refusal/page", model);
        } catch (RuntimeException broken) {
            LOG.error("The page that tells what went wrong went wrong itself", broken);
            return sentence;
        }
    }

    private static void write(HttpServletResponse response, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type + ";charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
