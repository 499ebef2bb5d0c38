package no.sloyfe.mail;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends the letters that are due, each once: a letter is claimed before, and marked as handed over
 * just before the mail server gets it, so that a crash in between sends nothing twice. A dead mail
 * server puts letters off, from one minute to one hour at a time, for a week; when it answers again they go in the order they
 * were laid.
 */
@Component
public class Sending {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    private static final int AT_A_TIME = 20;
    private static final int WAITED = 500;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Mails mails;
    private final MailServer server;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean asked = new AtomicBoolean();

    Sending(Mails mails, MailServer server, Clock clock) {
        this.mails = mails;
        this.server = server;
        this.clock = clock;
    }

    boolean hasServer() {
        return server.exists();
    }

    void soon() {
        if (asked.compareAndSet(false, true)) {
            threads.execute(() -> {
                asked.set(false);
                sendDue();
            });
        }
    }

    /** Sends what is due now, of every owner. */
    public void sendDue() {
        if (!server.exists()) {
            return;
        }
        for (UUID owner : mails.ownersWithDue(clock.instant())) {
            if (!sendDue(owner)) {
                return;
            }
        }
    }

    private boolean sendDue(UUID owner) {
        while (true) {
            List<Mail> claimed = mails.claim(owner, clock.instant(), AT_A_TIME);
            if (claimed.isEmpty()) {
                return true;
            }
            try (MailServer.Connection connection = server.connect()) {
                List<Mail> waited = mails.claimUnreached(owner, clock.instant(), WAITED);
                Stream.concat(claimed.stream(), waited.stream()).sorted(Comparator.comparing(Mail::id))
                        .forEach(mail -> hand(owner, mail, connection));
            } catch (MessagingException unreachable) {
                log.warn("The mail server cannot be reached, {} letters wait: {}", claimed.size(), unreachable.getMessage());
                claimed.forEach(mail -> putOff(owner, mail, true));
                return false;
            }
        }
    }

    private void hand(UUID owner, Mail mail, MailServer.Connection connection) {
        if (!mails.handedOver(owner, mail, clock.instant())) {
            return;
        }
        switch (connection.send(mail)) {
            case TAKEN -> mails.sent(owner, mail, clock.instant());
            case REFUSED -> {
                log.warn("The mail server refuses a letter to {}", mail.recipient());
                mails.refused(owner, mail, clock.instant());
            }
            case FAILED -> putOff(owner, mail, false);
        }
    }

    private void putOff(UUID owner, Mail mail, boolean unreached) {
        Duration wait = Duration.ofMinutes(1L << Math.min(mail.tries() - 1, 6));
        mails.putOff(owner, mail, clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT), unreached);
    }

    @PreDestroy
    void finish() {
        threads.close();
    }
}
