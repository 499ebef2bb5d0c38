package no.sloyfe.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class Wiring {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    static final int POOL = 16;
    static final int FOR_JOBS = 2;

    @Bean
    Prepared prepared(Environment environment) {
        return HeadStart.taken(Settings.of(environment));
    }

    @Bean
    Server server(Prepared prepared) {
        return prepared.server();
    }

    @Bean
    ApplicationRole applicationRole(Prepared prepared) {
        return prepared.role();
    }

    @Bean
    @Primary
    @DependsOn("server") // closed before it
    HikariDataSource dataSource(Prepared prepared) {
        return prepared.pool();
    }

    static HikariDataSource pool(Server server, ApplicationRole role) {
        var pool = new HikariConfig();
        pool.setPoolName("sloyfe");
        pool.setDataSource(role.login(server).givingUpAfter(SILENCE).keepingPlans());
        pool.setInitializationFailTimeout(SILENCE.toMillis());
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
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock, new SecureRandom());
    }
}
