package no.sloyfe.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the {@link Page} of a request: who asks, in which language, under which address. */
@Component
public class Pages {

    static final String LANGUAGE_COOKIE = "language";

    private final Texts texts;
    private final Assets assets;
    private final String address;

    Pages(Texts texts, Assets assets, @Value("${sloyfe.address:}") String address) {
        this.texts = texts;
        this.assets = assets;
        this.address = address;
    }

    public Page of(HttpServletRequest request) {
        Object made = request.getAttribute(Page.class.getName());
        if (made instanceof Page page) {
            return page;
        }
        Words words = texts.in(language(request));
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Page page = new Page(
                words,
                visitor(request),
                token == null ? "_csrf" : token.getParameterName(),
                token == null ? "" : token.getToken(),
                request.getRequestURI(),
                address(request),
                !request.isSecure() && !Addresses.OWN_MACHINE.contains(request.getServerName()),
                Receipt.told(request, words),
                assets);
        request.setAttribute(Page.class.getName(), page);
        return page;
    }

    /** Chosen on this device, else chosen by the person, else what the browser asks for. */
    public Language language(HttpServletRequest request) {
        return cookie(request, LANGUAGE_COOKIE).flatMap(Language::of)
                .or(() -> visitor(request).language())
                .orElseGet(() -> Language.wanted(request.getHeader("Accept-Language")));
    }

    /** The address set, else the one asked for. */
    public String address(HttpServletRequest request) {
        if (!address.isBlank()) {
            return address.replaceAll("/+$", "");
        }
        return UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                .replacePath(null).replaceQuery(null).toUriString();
    }

    static Visitor visitor(HttpServletRequest request) {
        return request.getAttribute(Visitor.ATTRIBUTE) instanceof Visitor visitor ? visitor : Visitor.UNKNOWN;
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }
}
