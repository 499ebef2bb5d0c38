package no.sloyfe.browser;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.sloyfe.Mailbox;

/** Finds the links in the letters that people get. */
record Letterbox(Mailbox mailbox) {

    private static final Pattern LINK = Pattern.compile("/(invitations/|login/|meetings/[\\w-]+/minutes)[\\w-]*(\\?to=[\\w/-]+)?");

    /** The link in somebody's newest letter, when so many have come. */
    String link(String address, int letters) {
        try {
            for (int look = 0; look < 2000 && mailbox.to(address).size() < letters; look++) {
                Thread.sleep(10);
            }
            MimeMessage message = mailbox.to(address).get(letters - 1);
            Matcher link = LINK.matcher(text(message.getContent()));
            if (!link.find()) {
                throw new AssertionError("No link in the letter to " + address);
            }
            return link.group();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object content) throws Exception {
        return content instanceof Multipart parts ? text(parts.getBodyPart(0).getContent()) : (String) content;
    }
}
