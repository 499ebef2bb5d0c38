package no.sloyfe.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import java.time.Duration;
import java.util.List;
import no.sloyfe.Mailbox;
import no.sloyfe.SettableClock;
import no.sloyfe.SloyfeTest;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.OwnerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@SloyfeTest
class OutboxTest {

    private static final String ENTRY = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";

    @Autowired Outbox outbox;
    @Autowired Sending sending;
    @Autowired Mails mails;
    @Autowired Mailbox mailbox;
    @Autowired JavaMailSenderImpl configured;
    @Autowired SettableClock clock;
    @Autowired Owned owned;
    @Autowired Ids ids;
    @Autowired JdbcClient jdbc;

    private OwnerId owner;
    private String amina;

    @BeforeEach
    void an_owner() {
        sending.sendDue(); // what an earlier test left would be tried first, and stop the rest when the server is dead
        owner = new OwnerId(ids.next());
        amina = "amina-" + owner.value() + "@solbakken.example";
        owned.write(owner.value(), () -> {
            jdbc.sql("insert into owner (id, name, kind, created) values (?, 'Solbakken kommune', 'MUNICIPALITY', now())")
                    .param(owner.value())
                    .update();
        });
    }

    @Test
    void a_letter_goes_at_once_after_commit_and_never_twice_for_the_same_occasion() throws Exception {
        assertThat(queue("invitation:1", ENTRY)).isTrue();
        assertThat(queue("invitation:1", ENTRY)).isFalse();
        arrived(1);

        var alternatives = (Multipart) ((Multipart) mailbox.to(amina).getFirst().getContent()).getBodyPart(0).getContent();
        assertThat(alternatives.getBodyPart(0).getContentType()).contains("text/plain");
        assertThat(alternatives.getBodyPart(1).getContentType()).contains("text/calendar").contains("method=REQUEST");
        assertThat(new String(alternatives.getBodyPart(1).getInputStream().readAllBytes())).isEqualTo(ENTRY);
    }

    @Test
    void what_is_rolled_back_is_never_sent() {
        try {
            owned.write(owner.value(), () -> {
                queue("invitation:2", null);
                throw new IllegalStateException("the meeting could not be kept");
            });
        } catch (IllegalStateException expected) {
            sending.sendDue();
        }
        assertThat(mailbox.to(amina)).isEmpty();
    }

    @Test
    void a_dead_mail_server_that_comes_alive_gets_each_letter_once() throws Exception {
        int port = configured.getPort();
        try {
            configured.setPort(1);
            queue("invitation:3", null);
            untilPutOff("invitation:3");
            for (int hour = 0; hour < 24; hour++) {
                clock.pass(Duration.ofHours(1));
                sending.sendDue();
            }
        } finally {
            configured.setPort(port);
        }
        assertThat(mailbox.to(amina)).isEmpty();
        assertThat(outbox.states(owner, List.of("invitation:3" + owner.value()))).containsValue(Outbox.State.UNREACHED);

        clock.pass(Duration.ofHours(1));
        sending.sendDue();
        sending.sendDue();
        assertThat(mailbox.to(amina)).hasSize(1);
        assertThat(outbox.states(owner, List.of("invitation:3" + owner.value()))).containsValue(Outbox.State.SENT);
        assertThat(textKept("invitation:3")).isEmpty();
    }

    @Test
    void what_was_laid_while_the_mail_server_was_dead_for_a_day_goes_in_that_order_once_it_is_back() {
        int port = configured.getPort();
        try {
            configured.setPort(1);
            for (int hour = 0; hour < 24; hour++) {
                if (hour % 8 == 0) {
                    outbox.queue(owner, "letter:" + hour + owner.value(), amina, "Brev " + hour, "Hei, Amina", null);
                }
                sending.sendDue();
                clock.pass(Duration.ofHours(1));
            }
            outbox.queue(owner, "letter:24" + owner.value(), amina, "Brev 24", "Hei, Amina", null);
        } finally {
            configured.setPort(port);
        }
        sending.sendDue();
        sending.sendDue();
        assertThat(mailbox.awaitTo(amina, 4)).extracting(letter -> letter.getSubject()).containsExactly("Brev 0", "Brev 8", "Brev 16", "Brev 24");
    }

    @Test
    void a_crash_before_the_letter_was_handed_over_sends_it_later_and_a_crash_after_does_not() {
        var unhanded = claimed("invitation:4");
        sending.sendDue();
        assertThat(mailbox.to(amina)).isEmpty();
        clock.pass(Duration.ofMinutes(11));
        sending.sendDue();
        assertThat(mailbox.to(amina)).hasSize(1);

        var handed = claimed("invitation:5");
        assertThat(mails.handedOver(owner.value(), handed, clock.instant())).isTrue();
        clock.pass(Duration.ofMinutes(11));
        sending.sendDue();
        assertThat(mailbox.to(amina)).hasSize(1);
        assertThat(mails.handedOver(owner.value(), unhanded, clock.instant())).as("held for so long that it was sent by another").isFalse();
    }

    @Test
    void a_line_break_in_a_subject_begins_no_header() throws Exception {
        outbox.queue(owner, "login:" + owner.value(), amina, "Møte\r\nBcc: alle@solbakken.example", "Hei", null);
        arrived(1);
        assertThat(mailbox.to(amina).getFirst().getSubject()).isEqualTo("Møte Bcc: alle@solbakken.example");
        assertThat(mailbox.to(amina).getFirst().getAllRecipients()).hasSize(1);
    }

    private boolean queue(String occasion, String calendar) {
        return outbox.queue(owner, occasion + owner.value(), amina, "Innkalling", "Hei, Amina", calendar);
    }

    /** A letter that a node has claimed, and that no thread of ours saw before that. */
    private Mail claimed(String occasion) {
        var mail = new Mail(ids.next(), amina, "Innkalling", "Hei", null, 0);
        return owned.write(owner.value(), () -> {
            mails.put(mail, owner, occasion + owner.value(), clock.instant());
            return mails.claim(owner.value(), clock.instant(), 20).getFirst();
        });
    }

    private void arrived(int count) {
        assertThat(mailbox.awaitTo(amina, count)).hasSize(count);
    }

    /** The thread that sends after commit has tried and given up for now. */
    private void untilPutOff(String occasion) throws InterruptedException {
        for (int look = 0; look < 1000; look++) {
            boolean putOff = owned.read(owner.value(), () -> jdbc.sql("select tries > 0 and due < :claimed from mail where occasion = :occasion")
                    .param("claimed", clock.instant().plus(Duration.ofMinutes(5)).atOffset(java.time.ZoneOffset.UTC))
                    .param("occasion", occasion + owner.value())
                    .query(Boolean.class)
                    .single());
            if (putOff) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("never tried");
    }

    private String textKept(String occasion) {
        return owned.read(owner.value(), () -> jdbc.sql("select body from mail where occasion = ?")
                .param(occasion + owner.value())
                .query(String.class)
                .single());
    }
}
