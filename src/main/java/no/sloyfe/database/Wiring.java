package no.sloyfe.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
class Wiring {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    static final int POOL = 16;
    static final int FOR_JOBS = 2;

    @Bean
    Server server(
            @Value("${sloyfe.database.url:}") String url,
            @Value("${sloyfe.database.user:}") String user,
            @Value("${sloyfe.database.password:}") String password,
            @Value("${sloyfe.home:${user.home}/.sloyfe}") Path home) {
        Server server = url.isBlank() ? EmbeddedServer.start(home) : ExternalServer.at(url, user, password);
        try {
            Durability.requireOf(server);
        } catch (RuntimeException e) {
            if (server instanceof EmbeddedServer embedded) {
                embedded.close();
            }
            throw e;
        }
        return server;
    }

    @Bean
    ApplicationRole applicationRole(Server server) {
        var role = ApplicationRole.of(server);
        role.ensureOn(server);
        return role;
    }

    /** For migrations only: the owner of the tables passes row-level security. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Server server) {
        return Login.owner(server);
    }

    @Bean
    @Primary
    HikariDataSource dataSource(Server server, ApplicationRole role) {
        var pool = new HikariConfig();
        pool.setPoolName("sloyfe");
        pool.setDataSource(role.login(server).givingUpAfter(SILENCE));
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setValidationTimeout(PATIENCE.toMillis() / 2);
        pool.setMaximumPoolSize(POOL);
        pool.setMinimumIdle(POOL / 4);
        return new HikariDataSource(pool);
    }

    /** A connection of its own each time, for what holds one long: listening for hints. */
    @Bean(defaultCandidate = false)
    @Qualifier("unpooled")
    DataSource unpooled(Server server, ApplicationRole role) {
        return role.login(server);
    }

    @Bean
    FlywayConfigurationCustomizer namesTheApplicationRole(ApplicationRole role) {
        return flyway -> flyway.placeholders(Map.of("app_role", '"' + role.name() + '"'));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock, new SecureRandom());
    }
}
