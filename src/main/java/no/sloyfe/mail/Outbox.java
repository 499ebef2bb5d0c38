package no.sloyfe.mail;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.OwnerId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where letters are laid: in the caller's transaction, so that a letter goes exactly when what caused it was kept. */
@Component
public class Outbox {

    /** What became of a letter. */
    public enum State {
        WAITING,
        /** Waits because the mail server could not be reached. */
        UNREACHED,
        SENT,
        REFUSED
    }

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private final Owned owned;
    private final Mails mails;
    private final Sending sending;
    private final Ids ids;
    private final Clock clock;

    Outbox(Owned owned, Mails mails, Sending sending, Ids ids, Clock clock) {
        this.owned = owned;
        this.mails = mails;
        this.sending = sending;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Lays a letter out to be sent after commit. The occasion says why: what was queued once for an
     * occasion is never queued again. Gives whether it was laid.
     */
    public boolean queue(
            OwnerId owner, String occasion, String recipient, String subject, String body, @Nullable String calendar) {
        var mail = new Mail(ids.next(), recipient, oneLine(subject), body, calendar, 0);
        return owned.write(owner.value(), () -> {
            boolean laid = mails.put(mail, owner, occasion, clock.instant());
            if (laid) {
                afterCommit(mail);
            }
            return laid;
        });
    }

    /** Whether there is a mail server; without one letters wait here. */
    public boolean hasServer() {
        return sending.hasServer();
    }

    /** What became of the letters laid out for these occasions, by occasion. */
    public Map<String, State> states(OwnerId owner, Collection<String> occasions) {
        return owned.read(owner.value(), () -> mails.states(occasions));
    }

    private void afterCommit(Mail mail) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (hasServer()) {
                    sending.soon();
                } else {
                    log.info("No mail server is set up; waiting: «{}» to {}", mail.subject(), mail.recipient());
                }
            }
        });
    }

    /** A line break in a subject would begin a new header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
