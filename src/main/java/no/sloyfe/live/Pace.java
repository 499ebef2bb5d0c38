package no.sloyfe.live;

import java.time.Duration;

/**
 * How fast the hub works.
 *
 * @param gap the least time between two flushes of one stream
 * @param heartbeat the longest silence on a connection
 * @param stuck how long one write may take before its reader is given up
 * @param lifetime after which a connection must knock again, so that a lost closing hint does not last
 * @param look how often the hub asks whether a hint was lost
 */
record Pace(Duration gap, Duration heartbeat, Duration stuck, Duration lifetime, Duration look) {

    static final Pace USUAL = new Pace(
            Duration.ofMillis(250),
            Duration.ofSeconds(20),
            Duration.ofSeconds(8),
            Duration.ofMinutes(30),
            Duration.ofSeconds(2));
}
