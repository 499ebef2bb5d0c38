package no.sloyfe.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the layout needs to know about one request. Made by {@link Pages}; a controller takes it as
 * an argument when it wants it, and every template gets it as {@code page}.
 *
 * @param path the address asked for, without the query
 * @param address scheme, host and port as the browser sees them, without a slash at the end; for links to others see {@link Addresses}
 * @param plainHttp whether what is sent could be read on the way
 * @param receipt what the last action did, told once
 */
public record Page(
        Words words,
        Visitor visitor,
        String csrfName,
        String csrfToken,
        String path,
        String address,
        boolean plainHttp,
        Optional<String> receipt,
        Assets assets) {

    /** Whether the navigation's place is where we are, a page below it included. */
    public boolean at(String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    /** The value of {@code aria-current} for a navigation link, null leaving it out. */
    @Nullable
    public String current(String place) {
        return path.equals(place) ? "page" : at(place) ? "true" : null;
    }
}
