package no.sloyfe.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the server refuses before anything of ours is asked: an address cut in half, a header that is none. The page says so as ours do. */
@Component
class ServerRefusals extends ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ServerRefusals.class);

    private final Texts texts;
    private final Assets assets;
    private final Fragments fragments;

    ServerRefusals(Texts texts, Assets assets, Fragments fragments) {
        this.texts = texts;
        this.assets = assets;
        this.fragments = fragments;
    }

    @Override
    protected void generateResponse(Request request, Response response, int code, String message, @Nullable Throwable cause, Callback callback) {
        HttpStatus status = HttpStatus.resolve(code);
        String key = Refusals.sentence(status == null ? HttpStatus.BAD_REQUEST : status);
        String page = page(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE), key, code);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=UTF-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("Content-Security-Policy", Headers.POLICY);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.write(true, ByteBuffer.wrap(page.getBytes(UTF_8)), callback);
    }

    /** In every language when the server gave up before it came to the one that is wanted. */
    private String page(@Nullable String wanted, String key, int code) {
        Words words = texts.in(Language.wanted(wanted));
        List<Words> others = wanted != null ? List.of() : Stream.of(Language.values()).map(texts::in).filter(other -> other != words).toList();
        try {
            return fragments.render("web/refusal/server",
                    Map.of("words", words, "others", others, "styles", assets.styles("base"), "key", key, "status", code));
        } catch (RuntimeException broken) {
            LOG.error("The page that tells what the server refused went wrong itself", broken);
            return words.of(key);
        }
    }
}
