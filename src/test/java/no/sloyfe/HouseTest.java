package no.sloyfe;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The borders between features hold: no cycles, nobody reaches into another's rooms. */
class HouseTest {

    @Test
    void features_reach_each_other_by_their_public_face_only() {
        ApplicationModules.of(Sloyfe.class).verify();
    }
}
