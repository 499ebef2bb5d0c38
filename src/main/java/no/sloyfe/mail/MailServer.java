package no.sloyfe.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The SMTP server that configuration names ({@code spring.mail.host}), if any. */
@Component
class MailServer {

    enum Answer {
        TAKEN,
        REFUSED,
        FAILED
    }

    private static final Logger log = LoggerFactory.getLogger(MailServer.class);

    private final JavaMailSenderImpl configured;
    private final InternetAddress from;
    private final Clock clock;

    MailServer(
            JavaMailSenderImpl configured,
            @Value("${sloyfe.mail.from:Sløyfe <sloyfe@localhost>}") String from,
            Clock clock)
            throws AddressException {
        this.configured = configured;
        this.from = new InternetAddress(from);
        this.clock = clock;
    }

    boolean exists() {
        return StringUtils.hasText(configured.getHost());
    }

    Connection connect() throws MessagingException {
        if (!exists()) {
            throw new MessagingException("No mail server is set up");
        }
        Session session = configured.getSession();
        String protocol = configured.getProtocol();
        Transport transport = session.getTransport(protocol == null ? "smtp" : protocol);
        String user = configured.getUsername();
        transport.connect(configured.getHost(), configured.getPort(), user == null || user.isBlank() ? null : user,
                configured.getPassword());
        return new Connection(session, transport);
    }

    final class Connection implements AutoCloseable {

        private final Session session;
        private final Transport transport;

        private Connection(Session session, Transport transport) {
            this.session = session;
            this.transport = transport;
        }

        Answer send(Mail mail) {
            try {
                MimeMessage message = Composed.of(mail, from, session, Date.from(clock.instant()));
                Address[] recipients = message.getAllRecipients();
                transport.sendMessage(message, recipients);
                return Answer.TAKEN;
            } catch (AddressException nonsense) {
                return Answer.REFUSED;
            } catch (MessagingException failed) {
                log.warn("A letter was not sent: {}", failed.getMessage());
                return forGood(failed) ? Answer.REFUSED : Answer.FAILED;
            }
        }

        /** An address that the server knows to be no one's. */
        private static boolean forGood(MessagingException failed) {
            if (!(failed instanceof SendFailedException refused)) {
                return false;
            }
            Address @Nullable [] invalid = refused.getInvalidAddresses();
            return invalid != null && invalid.length > 0;
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException gone) {
                log.debug("The mail server hung up first", gone);
            }
        }
    }
}
