package no.sloyfe;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the terminal where the program is found. */
@Component
class Welcome {

    private final String address;
    private final List<FirstLines> features;

    Welcome(@Value("${sloyfe.address:}") String address, List<FirstLines> features) {
        this.address = address;
        this.features = features;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context && context.getWebServer() != null) {
            lines(context.getWebServer().getPort()).forEach(System.out::println);
        }
    }

    private List<String> lines(int port) {
        String base = address.isBlank() ? "http://localhost:" + port : address.strip().replaceFirst("/+$", "");
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("Sløyfe: " + base);
        if (address.isBlank()) {
            LocalNetwork.address().ifPresent(host -> lines.add("Mobiler på samme nett / phones on this network: http://" + host + ":" + port));
        }
        features.forEach(feature -> lines.addAll(feature.lines(base)));
        return lines;
    }
}
