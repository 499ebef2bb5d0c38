package no.sloyfe.access;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import no.sloyfe.access.LoginLinks.Identity;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.mail.Outbox;
import no.sloyfe.web.Language;
import no.sloyfe.web.Texts;
import no.sloyfe.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a one-time link for whoever has the mail address, and sends it there; without a mail server it is kept at hand. */
@Component
public class LettingIn {

    /** A link that no mail server could take. */
    public record AtHand(String time, String mail, String address) {}

    private static final Logger log = LoggerFactory.getLogger(LettingIn.class);
    private static final int MOST_AT_HAND = 20;

    private final LoginLinks links;
    private final Outbox outbox;
    private final Owned owned;
    private final Texts texts;
    private final Ids ids;
    private final Clock clock;
    private final Deque<AtHand> atHand = new ArrayDeque<>();

    LettingIn(LoginLinks links, Outbox outbox, Owned owned, Texts texts, Ids ids, Clock clock) {
        this.links = links;
        this.outbox = outbox;
        this.owned = owned;
        this.texts = texts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns at once, so that the time it takes does not tell whether the address is known. */
    void send(String mail, String base, String to, Language otherwise) {
        Thread.ofVirtual().start(() -> {
            try {
                links.peopleWith(mail).stream().findFirst().ifPresent(person -> send(person, mail, base, to, otherwise));
            } catch (RuntimeException failed) {
                log.error("A login link was not made", failed);
            }
        });
    }

    private void send(Identity person, String mail, String base, String to, Language otherwise) {
        Secret secret = Secret.random();
        String address = base + "/login/" + secret.text() + (to.equals("/") ? "" : "?to=" + to);
        owned.write(person.owner().value(), () -> {
            if (!links.keep(secret, person.owner(), person.person())) {
                return;
            }
            if (outbox.hasServer()) {
                Words words = texts.in(person.language().orElse(otherwise));
                outbox.queue(person.owner(), "login:" + ids.next(), mail,
                        words.of("access.login.mail-subject"),
                        words.of("access.login.mail-body", person.name(), address, LoginLinks.LIFE.toMinutes()), null);
            } else {
                keepAtHand(mail, address);
            }
        });
    }

    private void keepAtHand(String mail, String address) {
        log.info("Login link for {}: {}", mail, address);
        String time = texts.in(Language.NB).clock(clock.instant());
        synchronized (atHand) {
            atHand.addFirst(new AtHand(time, mail, address));
            while (atHand.size() > MOST_AT_HAND) {
                atHand.removeLast();
            }
        }
    }

    List<AtHand> atHand() {
        synchronized (atHand) {
            return List.copyOf(atHand);
        }
    }

    boolean hasServer() {
        return outbox.hasServer();
    }
}
