package no.sloyfe.meeting;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** The code by which guests come into a meeting: 8 characters that nobody takes for others. */
public final class JoinCode {

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private JoinCode() {}

    public static String random() {
        return RANDOM.ints(8, 0, ALPHABET.length())
                .mapToObj(place -> ALPHABET.substring(place, place + 1))
                .collect(Collectors.joining());
    }
}
