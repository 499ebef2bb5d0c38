package no.sloyfe.method;

/** Where something stands: a file and a line, the first line being 1; 0 where lines mean nothing. */
record Place(String file, int line) {

    Malformed wrong(String key, Object... arguments) {
        return wrong(Fault.of(key, arguments));
    }

    Malformed wrong(Fault fault) {
        return new Malformed(this, fault);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ", line " + line;
    }
}
