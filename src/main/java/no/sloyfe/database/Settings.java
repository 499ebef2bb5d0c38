package no.sloyfe.database;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.core.env.PropertyResolver;

/** Where the database is, or is to be, and how long a start waits for one that somebody else runs. */
record Settings(String url, String user, String password, Path home, Patience patience) {

    static Settings of(PropertyResolver properties) {
        return new Settings(
                properties.getProperty("sloyfe.database.url", ""),
                properties.getProperty("sloyfe.database.user", ""),
                properties.getProperty("sloyfe.database.password", ""),
                Path.of(properties.resolvePlaceholders("${sloyfe.home:${user.home}/.sloyfe}")),
                new Patience(Duration.ofSeconds(properties.getProperty("sloyfe.database.patience", Long.class, 60L))));
    }

    @Override
    public String toString() {
        return url.isBlank() ? home.toString() : url;
    }
}
