package no.sloyfe.meeting.invitation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.mail.Outbox;
import no.sloyfe.meeting.Phase;
import no.sloyfe.web.Texts;
import no.sloyfe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminds those who are asked and not ready: when the leader says so, and by itself the day before; once a day at most. */
@Component
class Reminding {

    private static final LocalTime HOUR = LocalTime.of(8, 0);

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final Invitees invitees;
    private final InvitationLinks links;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;

    Reminding(
            Owned owned, JdbcClient jdbc, Invitations invitations, Invitees invitees,
            InvitationLinks links, Outbox outbox, Texts texts, Clock clock) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.invitees = invitees;
        this.links = links;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    /** Gives how many were reminded; those reminded earlier today are left in peace. */
    int remind(Place place, String address) {
        return owned.write(place.owner().value(), () -> remind(place.meeting(), address, Instant.MAX));
    }

    /** For meetings tomorrow, from eight in the morning; those who were asked after that need no reminder. */
    void remindDayBefore() {
        ZonedDateTime now = clock.instant().atZone(Words.ZONE);
        if (now.toLocalTime().isBefore(HOUR)) {
            return;
        }
        LocalDate tomorrow = now.toLocalDate().plusDays(1);
        Instant from = tomorrow.atStartOfDay(Words.ZONE).toInstant();
        Instant until = tomorrow.plusDays(1).atStartOfDay(Words.ZONE).toInstant();
        Instant askedBefore = now.toLocalDate().atTime(HOUR).atZone(Words.ZONE).toInstant();
        List<UUID> owners = owned.outside(() -> jdbc.sql("select owner_ids()").query(UUID.class).list());
        for (UUID owner : owners) {
            owned.write(owner, () -> invitations.startingBetween(from, until).forEach(meeting ->
                    invitations.sent(meeting).ifPresent(sent -> remind(meeting, sent.address(), askedBefore))));
        }
    }

    private int remind(MeetingId meeting, String address, Instant askedBefore) {
        Asked asked = invitations.asked(meeting);
        if (asked.phase() != Phase.INVITED || asked.task().isBlank()) {
            return 0;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        return (int) invitees.of(meeting).stream()
                .filter(Predicate.not(Invitee::ready))
                .filter(invitee -> invitee.invitedAt() != null && invitee.invitedAt().isBefore(askedBefore))
                .filter(invitee -> remind(asked, invitee, address, today))
                .count();
    }

    private boolean remind(Asked asked, Invitee invitee, String address, LocalDate today) {
        String occasion = "reminder:" + invitee.participant() + ":" + today;
        if (!outbox.states(asked.owner(), List.of(occasion)).isEmpty()) {
            return false;
        }
        String link = links.fresh(asked.owner(), invitee.participant(), address);
        Letter letter = Letter.reminder(asked, invitee, link, texts.in(invitee.language()));
        return outbox.queue(asked.owner(), occasion, invitee.mail(), letter.subject(), letter.body(), null);
    }
}
