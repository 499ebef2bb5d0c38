package no.sloyfe.live;

import java.net.URI;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Whether a page of ours asks. A browser on plain HTTP sends no {@code Sec-Fetch-Site}; then {@code Origin} counts. */
final class Origin {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    private Origin() {}

    static boolean isOurs(Request request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        return (site == null || OURS.contains(site)) && (origin == null || isHost(origin, request));
    }

    /** Compares what stands in the address bar; a proxy in front may have changed the scheme, not the name. */
    private static boolean isHost(String origin, Request request) {
        String host = request.getHeaders().get(HttpHeader.HOST);
        String ours = host != null ? host : request.getHttpURI().getAuthority();
        try {
            String theirs = URI.create(origin).getAuthority();
            return theirs != null && theirs.equalsIgnoreCase(ours);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
