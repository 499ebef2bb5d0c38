package no.sloyfe.web;

import java.util.regex.Pattern;

/** A path of our own to go on to: «//elsewhere», «/\\elsewhere» and «/.//elsewhere» lead out of the house in a browser. */
public final class OwnPath {

    private static final Pattern SHAPE = Pattern.compile("/|(/(?!\\.{1,2}(/|$))[\\w\\-.~]+)+/?");

    private OwnPath() {}

    /** The wanted path, or the front page when it is not one of ours. */
    public static String of(String wanted) {
        return wanted.length() <= 500 && SHAPE.matcher(wanted).matches() ? wanted : "/";
    }
}
