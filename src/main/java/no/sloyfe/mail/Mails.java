package no.sloyfe.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.OwnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters that wait, and the marks they left. */
@Repository
class Mails {

    /** A letter claimed by a node that died comes free after this, unless the mail server was given it. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    /** Older letters are of no use to anybody. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Owned owned;
    private final JdbcClient jdbc;

    Mails(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    boolean put(Mail mail, OwnerId owner, String occasion, Instant now) {
        return jdbc.sql("""
                        insert into mail (id, owner_id, occasion, recipient, subject, body, calendar, created, due)
                        values (:id, :owner, :occasion, :recipient, :subject, :body, :calendar, :now, :now)
                        on conflict (occasion) do nothing
                        """)
                .param("id", mail.id())
                .param("owner", owner.value())
                .param("occasion", occasion)
                .param("recipient", mail.recipient())
                .param("subject", mail.subject())
                .param("body", mail.body())
                .param("calendar", mail.calendar())
                .param("now", at(now))
                .update() == 1;
    }

    List<UUID> ownersWithDue(Instant now) {
        return owned.outside(() -> jdbc.sql("select owners_with_mail_waiting(:now)")
                .param("now", at(now))
                .query(UUID.class)
                .list());
    }

    /** Takes letters that are due, so that no other node takes them too. */
    List<Mail> claim(UUID owner, Instant now, int most) {
        return claim(owner, now, false, most);
    }

    /** Takes those that are not due, but waited only because no mail server answered. */
    List<Mail> claimUnreached(UUID owner, Instant now, int most) {
        return claim(owner, now, true, most);
    }

    private List<Mail> claim(UUID owner, Instant now, boolean alsoUnreached, int most) {
        return owned.write(owner, () -> jdbc.sql("""
                        update mail set due = :free, tries = tries + 1, unreached = false
                        where id in (
                            select id from mail
                            where handed is null and refused is null and (due <= :now or (:also and unreached)) and created > :oldest
                            order by created, id limit :most for update skip locked)
                        returning id, recipient, subject, body, calendar, tries
                        """)
                .param("also", alsoUnreached)
                .param("now", at(now))
                .param("free", at(now.plus(CLAIM)))
                .param("oldest", at(now.minus(KEPT)))
                .param("most", most)
                .query(Mail.class)
                .list());
    }

    /** @param unreached because no mail server answered, so that it goes as soon as one does */
    void putOff(UUID owner, Mail mail, Instant until, boolean unreached) {
        owned.write(owner, () -> {
            jdbc.sql("update mail set due = :until, handed = null, unreached = :unreached where id = :id")
                    .param("unreached", unreached)
                    .param("id", mail.id())
                    .param("until", at(until))
                    .update();
        });
    }

    /** False when whoever claimed it held it for so long that another has claimed it since. */
    boolean handedOver(UUID owner, Mail mail, Instant now) {
        return owned.write(owner, () -> jdbc.sql("update mail set handed = :now where id = :id and handed is null and tries = :tries")
                .param("id", mail.id())
                .param("tries", mail.tries())
                .param("now", at(now))
                .update() == 1);
    }

    /** The text goes when it has been sent: it holds a link that opens doors. */
    void sent(UUID owner, Mail mail, Instant now) {
        owned.write(owner, () -> {
            jdbc.sql("update mail set sent = :now, body = '', calendar = null where id = :id")
                    .param("id", mail.id())
                    .param("now", at(now))
                    .update();
        });
    }

    void refused(UUID owner, Mail mail, Instant now) {
        owned.write(owner, () -> {
            jdbc.sql("update mail set refused = :now, handed = null, body = '', calendar = null where id = :id")
                    .param("id", mail.id())
                    .param("now", at(now))
                    .update();
        });
    }

    Map<String, Outbox.State> states(Collection<String> occasions) {
        var states = new TreeMap<String, Outbox.State>();
        jdbc.sql("select occasion, sent, handed, refused, unreached from mail where occasion = any(:occasions)")
                .param("occasions", occasions.toArray(String[]::new))
                .query(row -> {
                    states.put(row.getString("occasion"), state(
                            row.getObject("refused"), row.getObject("sent"), row.getObject("handed"), row.getBoolean("unreached")));
                });
        return states;
    }

    private static Outbox.State state(@Nullable Object refused, @Nullable Object sent, @Nullable Object handed, boolean unreached) {
        return refused != null ? Outbox.State.REFUSED
                : sent != null || handed != null ? Outbox.State.SENT
                : unreached ? Outbox.State.UNREACHED : Outbox.State.WAITING;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
