package no.sloyfe;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Refuses a port that is no port before anything else is started. */
class PortCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final int LARGEST = 65_535;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        require(event.getEnvironment().getProperty("server.port", "8080").strip());
    }

    static void require(String port) {
        if (!port.matches("-?\\d{1,5}") || Integer.parseInt(port) < 0 || Integer.parseInt(port) > LARGEST) {
            throw new CannotStart(
                    "SLOYFE_PORT er «" + port + "», men må være et tall fra 0 til " + LARGEST + ".",
                    "SLOYFE_PORT is “" + port + "” but must be a number from 0 to " + LARGEST + ".");
        }
    }
}
