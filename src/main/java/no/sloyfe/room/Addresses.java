package no.sloyfe.room;

import no.sloyfe.LocalNetwork;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address that people in the room can reach this program at: the one set, else this machine's on its network. */
@Component
class Addresses {

    private final Environment environment;

    Addresses(Environment environment) {
        this.environment = environment;
    }

    String reachable() {
        String set = environment.getProperty("sloyfe.address", "");
        return set.isBlank()
                ? "http://" + LocalNetwork.address().orElse("localhost") + ":" + environment.getProperty("local.server.port", "8080")
                : set.replaceFirst("/+$", "");
    }
}
