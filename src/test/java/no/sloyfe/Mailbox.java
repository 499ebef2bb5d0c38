package no.sloyfe;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Catches every mail that the program sends. Tests share it, and what one of them sent may come while the next one
 * runs: so letters are waited for and looked up by their address alone.
 */
public final class Mailbox implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Mailbox() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    public List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    /** What has come to the address when there are so many letters, or more. */
    public List<MimeMessage> awaitTo(String address, int count) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<MimeMessage> letters = to(address);
        while (letters.size() < count) {
            if (System.nanoTime() > until) {
                throw new AssertionError(letters.size() + " of " + count + " letters came to " + address);
            }
            pause();
            letters = to(address);
        }
        return letters;
    }

    /** The first letter to the address, once it is here. */
    public MimeMessage awaitTo(String address) {
        return awaitTo(address, 1).getFirst();
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(recipient -> recipient.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
