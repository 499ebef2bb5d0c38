package no.sloyfe.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers {@code GET /live/{stream}?view=…&since=…} in front of all other handlers, and nothing else.
 *
 * <p>It passes by every filter of the pages, so it checks method, origin and address itself; who may listen is
 * the doorkeeper's word.
 */
final class LiveHandler extends Handler.Wrapper {

    private static final Logger LOGGER = LoggerFactory.getLogger(LiveHandler.class);
    private static final String PREFIX = "/live/";
    private static final Set<String> VIEWS = Set.of("participant", "leader", "screen");
    private static final Pattern REVISION = Pattern.compile("[0-9]{1,18}");
    private static final Pattern STREAM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final Hub hub;
    private final Supplier<Doorkeeper> doorkeeper;

    LiveHandler(@Nullable Handler next, Hub hub, Supplier<Doorkeeper> doorkeeper) {
        super(next);
        this.hub = hub;
        this.doorkeeper = doorkeeper;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (!path.startsWith(PREFIX)) {
            return super.handle(request, response, callback);
        }
        Fields query = Request.extractQueryParameters(request);
        Matcher stream = STREAM.matcher(path.substring(PREFIX.length()));
        String view = query.getValue("view");
        if (!stream.matches() || view == null || !VIEWS.contains(view)) {
            turn(response, callback, 404);
        } else if (!HttpMethod.GET.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET");
            turn(response, callback, 405);
        } else if (!Origin.isOurs(request)) {
            turn(response, callback, 403);
        } else if (hub.isEnding()) {
            turn(response, callback, 503);
        } else {
            long knockedAt = System.nanoTime();
            Knock knock = new Knock(
                    UUID.fromString(stream.group()),
                    view,
                    cookies(request),
                    query.getValue("language"),
                    request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE),
                    request.isSecure());
            Optional<Long> since = since(request, query);
            hub.inBackground(() -> open(request, response, callback, knock, knockedAt, since));
        }
        return true;
    }

    private void open(
            Request request,
            Response response,
            Callback callback,
            Knock knock,
            long knockedAt,
            Optional<Long> since) {
        try {
            switch (hub.admit(doorkeeper.get(), knock)) {
                case Admission.Admitted admitted ->
                    hub.join(admitted.listener(), new Line(request, response, callback), knockedAt, since);
                case Admission.Turned turned -> turn(response, callback, turned.status());
            }
        } catch (RuntimeException e) {
            LOGGER.warn("Could not open stream {}", knock.stream(), e);
            turn(response, callback, 503);
        }
    }

    private static void turn(Response response, Callback callback, int status) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, null, callback);
    }

    /** What the browser has seen; the header of a reconnect wins. Empty when that cannot be a revision. */
    private static Optional<Long> since(Request request, Fields query) {
        String last = request.getHeaders().get("Last-Event-ID");
        String since = last != null && !last.isEmpty() ? last : query.getValue("since");
        return Optional.ofNullable(since)
                .filter(text -> REVISION.matcher(text).matches())
                .map(Long::valueOf);
    }

    private static Map<String, String> cookies(Request request) {
        Map<String, String> cookies = new HashMap<>();
        for (HttpCookie cookie : Request.getCookies(request)) {
            cookies.putIfAbsent(cookie.getName(), cookie.getValue());
        }
        return cookies;
    }
}
