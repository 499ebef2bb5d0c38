package no.sloyfe.web;

import org.springframework.web.util.HtmlUtils;

/** Writes {@code <turbo-stream>} elements around rendered fragments. */
public final class TurboStreams {

    /** The media type that Turbo asks for when it sends a form. */
    public static final String TYPE = "text/vnd.turbo-stream.html";

    private TurboStreams() {}

    /** Puts the fragment in place of the element with this id. */
    public static String replace(String target, String html) {
        return stream("replace", target, html);
    }

    /** Puts the fragment inside the element with this id. */
    public static String update(String target, String html) {
        return stream("update", target, html);
    }

    public static String append(String target, String html) {
        return stream("append", target, html);
    }

    public static String prepend(String target, String html) {
        return stream("prepend", target, html);
    }

    public static String before(String target, String html) {
        return stream("before", target, html);
    }

    public static String remove(String target) {
        return "<turbo-stream action=\"remove\" target=\"" + HtmlUtils.htmlEscape(target) + "\"></turbo-stream>";
    }

    /** Asks the page to load itself anew and mend what differs. */
    public static String refresh() {
        return "<turbo-stream action=\"refresh\"></turbo-stream>";
    }

    private static String stream(String action, String target, String html) {
        return "<turbo-stream action=\"" + action + "\" target=\"" + HtmlUtils.htmlEscape(target) + "\"><template>"
                + html + "</template></turbo-stream>";
    }
}
