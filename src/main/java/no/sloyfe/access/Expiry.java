package no.sloyfe.access;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Ends sessions when their time is over, so that their streams end too. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Expiry {

    private final Sessions sessions;

    Expiry(Sessions sessions) {
        this.sessions = sessions;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void closeExpired() {
        sessions.closeExpired();
    }
}
