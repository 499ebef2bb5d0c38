package no.sloyfe.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import no.sloyfe.web.Refusals;
import no.sloyfe.web.Refused;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only our own pages change anything. Browsers say where a request came from: by {@code Sec-Fetch-Site} over
 * HTTPS, by {@code Origin} also over plain HTTP. Who sends neither is no browser, and has no cookies to misuse.
 */
final class SameOrigin extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final Refusals refusals;

    SameOrigin(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HARMLESS.contains(request.getMethod()) || ours(request)) {
            chain.doFilter(request, response);
        } else {
            refusals.tell(Refused.forbidden("access.refused.origin"), request, response);
        }
    }

    private static boolean ours(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin == null || origin.equals(ownOrigin(request, origin));
    }

    private static String ownOrigin(HttpServletRequest request, String origin) {
        try {
            boolean portSaid = URI.create(origin).getPort() >= 0;
            return request.getScheme() + "://" + request.getServerName() + (portSaid ? ":" + request.getServerPort() : standard(request));
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /** An origin without a port means the scheme's standard one. */
    private static String standard(HttpServletRequest request) {
        int port = request.getServerPort();
        return port == (request.isSecure() ? 443 : 80) ? "" : ":" + port;
    }
}
