package no.sloyfe.database;

import java.nio.file.Path;
import org.springframework.core.env.PropertyResolver;

/** Where the database is, or is to be. */
record Settings(String url, String user, String password, Path home) {

    static Settings of(PropertyResolver properties) {
        return new Settings(
                properties.getProperty("sloyfe.database.url", ""),
                properties.getProperty("sloyfe.database.user", ""),
                properties.getProperty("sloyfe.database.password", ""),
                Path.of(properties.resolvePlaceholders("${sloyfe.home:${user.home}/.sloyfe}")));
    }

    @Override
    public String toString() {
        return url.isBlank() ? home.toString() : url;
    }
}
