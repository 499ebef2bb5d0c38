package no.sloyfe.method;

/** One text in the three languages of the users. */
public record Texts(String nb, String nn, String en) {

    /** The text in {@code nn} or {@code en}; Bokmål for every other language. */
    public String in(String language) {
        return switch (language) {
            case "nn" -> nn;
            case "en" -> en;
            default -> nb;
        };
    }
}
