package no.sloyfe.method;

/** A method or template that cannot be read, with the file and line where it goes wrong and what is allowed there. */
public final class Malformed extends RuntimeException {

    private final String file;
    private final int line;

    Malformed(Place place, String what) {
        super(place + ": " + what);
        this.file = place.file();
        this.line = place.line();
    }

    public String file() {
        return file;
    }

    /** The first line is 1; 0 where lines mean nothing, as in a frozen method. */
    public int line() {
        return line;
    }
}
