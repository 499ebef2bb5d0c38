package no.sloyfe.web;

import java.net.URI;
import java.util.Set;
import no.sloyfe.LocalNetwork;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The addresses that other devices reach this program at. */
@Component
public class Addresses {

    static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Environment environment;

    Addresses(Environment environment) {
        this.environment = environment;
    }

    /** The one set, else this machine's on its network; without a slash at the end. */
    public String reachable() {
        String set = environment.getProperty("sloyfe.address", "");
        return set.isBlank()
                ? "http://" + LocalNetwork.address().orElse("localhost") + ":" + environment.getProperty("local.server.port", "8080")
                : set.replaceFirst("/+$", "");
    }

    /** For links that others will open: the one that this page was asked for at, unless only this machine goes by that name. */
    public String forOthers(Page page) {
        String host = URI.create(page.address()).getHost();
        return host != null && OWN_MACHINE.contains(host) ? reachable() : page.address();
    }
}
