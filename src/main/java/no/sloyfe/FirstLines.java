package no.sloyfe;

import java.util.List;

/** Lines that a feature wants printed when the program has started, such as the set-up link of an empty installation. */
public interface FirstLines {

    List<String> lines(String baseAddress);
}
