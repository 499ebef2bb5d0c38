package no.sloyfe.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what is left of what was sent when it was refused on the way. Else the server hangs up in the middle, and a browser that
 * still sends tells of a lost connection instead of why.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HeardToTheEnd extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(HeardToTheEnd.class);

    /** Who sends more than this, in bytes, is hung up on: ten times the largest file that is taken. */
    private static final long MOST = 200_000_000;

    private static final int PIECE = 65_536;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Set.of("GET", "HEAD").contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            hearOut(request);
        }
    }

    private static void hearOut(HttpServletRequest request) {
        try {
            InputStream rest = request.getInputStream();
            byte[] piece = new byte[PIECE];
            long heard = 0;
            for (int read = 0; read >= 0 && heard < MOST; heard += read) {
                read = rest.read(piece);
            }
        } catch (IOException | RuntimeException gone) {
            LOG.debug("The rest of what was sent did not come", gone);
        }
    }
}
