package no.sloyfe.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.activation.DataHandler;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter as RFC 5322 wants it. With a calendar entry it is text and entry side by side, which
 * calendars show as an invitation (RFC 6047), and the entry once more as a file for those that do not.
 */
final class Composed {

    private static final Pattern METHOD = Pattern.compile("^METHOD:([A-Z]+)\r?$", Pattern.MULTILINE);

    private Composed() {}

    static MimeMessage of(Mail mail, InternetAddress from, Session session, Date date) throws MessagingException {
        var message = new Named(session, "<" + mail.id() + "@" + domain(from) + ">");
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), "UTF-8");
        message.setSentDate(date);
        String calendar = mail.calendar();
        if (calendar == null) {
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setText(mail.body(), "UTF-8");
        } else {
            message.setContent(withCalendar(mail.body(), calendar));
        }
        message.saveChanges();
        return message;
    }

    private static MimeMultipart withCalendar(String body, String calendar) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(body, "UTF-8");
        var sideBySide = new MimeMultipart("alternative", text,
                entry(calendar, "text/calendar; charset=UTF-8; method=" + method(calendar)));
        var first = new MimeBodyPart();
        first.setContent(sideBySide);
        MimeBodyPart file = entry(calendar, "application/ics");
        file.setDisposition("attachment");
        file.setFileName("sloyfe.ics");
        return new MimeMultipart("mixed", first, file);
    }

    private static MimeBodyPart entry(String calendar, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(
                new ByteArrayDataSource(calendar.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static String method(String calendar) {
        Matcher method = METHOD.matcher(calendar);
        return method.find() ? method.group(1) : "PUBLISH";
    }

    private static String domain(InternetAddress from) {
        return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    }

    /** Keeps its Message-ID through every try, so that a letter that was taken twice shows once. */
    private static final class Named extends MimeMessage {

        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
