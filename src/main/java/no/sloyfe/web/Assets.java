package no.sloyfe.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The hashed addresses of styles, scripts, icons and font, as the web build left them. */
@Component
public class Assets {

    private final Map<String, String> addresses;

    public Assets() {
        Properties read = new Properties();
        try (InputStream manifest = Assets.class.getResourceAsStream("/assets.properties")) {
            if (manifest != null) {
                read.load(manifest);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        addresses = read.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, read::getProperty));
    }

    /** None when the program was built without its web part: the page then stands unstyled. */
    public Optional<String> at(String name) {
        return Optional.ofNullable(addresses.get(name));
    }

    /** The style sheets of a layout and a page's own, those that exist. */
    public List<String> styles(String... entries) {
        return Stream.of(entries).map(entry -> entry + ".css").flatMap(name -> at(name).stream()).toList();
    }

    public List<String> scripts(String... entries) {
        return Stream.of(entries).map(entry -> entry + ".js").flatMap(name -> at(name).stream()).toList();
    }

    /** The address of one icon in the sprite, for {@code <use href>}. */
    public String icon(String name) {
        return at("icons.svg").orElse("") + "#" + name;
    }
}
