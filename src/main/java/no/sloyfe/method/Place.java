package no.sloyfe.method;

/** Where something stands: a file and a line, the first line being 1; 0 where lines mean nothing. */
record Place(String file, int line) {

    Malformed wrong(String what) {
        return new Malformed(this, what);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ", line " + line;
    }
}
