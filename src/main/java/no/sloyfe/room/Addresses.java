package no.sloyfe.room;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address that people in the room can reach this program at. */
@Component
class Addresses {

    private final String configured;

    Addresses(@Value("${sloyfe.address:}") String configured) {
        this.configured = configured;
    }

    String reachable() {
        return configured;
    }
}
