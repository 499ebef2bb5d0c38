package no.sloyfe.grouping;

import java.time.Duration;

/**
 * How long to look for better groups. What is counted gives the same groups on any machine; the clock is only a cap, and a
 * composition tells when it was what ended the search.
 *
 * @param moves changes tried in the search, 0 or more; some ten million take a second
 * @param proofRounds rounds spent on proving how good the groups are, 0 or more; used for 15 to some 45 people
 * @param atMost wall-clock time for search and proof together
 */
public record Patience(long moves, int proofRounds, Duration atMost) {

    private static final Duration CAP = Duration.ofSeconds(10);

    public Patience {
        if (moves < 0 || proofRounds < 0 || atMost.isNegative()) {
            throw new IllegalArgumentException("Patience cannot be negative");
        }
    }

    /** Good groups at once, some hundredths of a second, in a hall some tenths: for groups that last one step. */
    public static Patience brief(int people) {
        return new Patience(2_000L * Math.min(people, 400), 0, CAP);
    }

    /** As good groups as we know how to make, within some seconds: for groups that last the meeting. */
    public static Patience thorough(int people) {
        return new Patience(25_000L * people, 150, CAP);
    }
}
