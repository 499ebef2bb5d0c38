package no.sloyfe.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.sloyfe.web.Pages;
import no.sloyfe.web.Visitor;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks, before anything else looks at the request. */
final class Visiting extends OncePerRequestFilter {

    private static final String CALLER = Caller.class.getName();

    private final Callers callers;
    private final Pages pages;

    Visiting(Callers callers, Pages pages) {
        this.callers = callers;
        this.pages = pages;
    }

    static Optional<Caller> caller(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(CALLER));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        callers.of(cookies(request), request.isSecure(), pages.language(request)).ifPresent(caller -> {
            request.setAttribute(CALLER, caller);
            request.setAttribute(Visitor.ATTRIBUTE, new KnownVisitor(caller));
        });
        chain.doFilter(request, response);
    }

    private static Map<String, String> cookies(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Map.of()
                : Arrays.stream(cookies).collect(Collectors.toMap(Cookie::getName, Cookie::getValue, (first, _) -> first));
    }
}
