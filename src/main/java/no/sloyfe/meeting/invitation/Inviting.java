package no.sloyfe.meeting.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.mail.Outbox;
import no.sloyfe.meeting.MeetingCancelled;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.ParticipantRemoved;
import no.sloyfe.meeting.Phase;
import no.sloyfe.web.Texts;
import no.sloyfe.web.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks people to a meeting, tells them when it moves, and takes it out of their calendars when it is cancelled. */
@Component
class Inviting {

    private final Owned owned;
    private final Meetings meetings;
    private final Invitations invitations;
    private final Invitees invitees;
    private final InvitationLinks links;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;

    Inviting(
            Owned owned, Meetings meetings, Invitations invitations, Invitees invitees,
            InvitationLinks links, Outbox outbox, Texts texts, Clock clock) {
        this.owned = owned;
        this.meetings = meetings;
        this.invitations = invitations;
        this.invitees = invitees;
        this.links = links;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    /** Asks everybody who has not been asked. Gives how many; empty when the meeting is past asking. */
    OptionalInt invite(Place place, String address) {
        return owned.write(place.owner().value(), () -> {
            if (!asking(meetings.locked(place).phase())) {
                return OptionalInt.empty();
            }
            Asked asked = invitations.asked(place.meeting());
            List<Invitee> fresh = invitees.of(place.meeting()).stream().filter(Predicate.not(Invitee::invited)).toList();
            if (fresh.isEmpty()) {
                return OptionalInt.of(0);
            }
            int sequence = Math.max(1, asked.sequence());
            if (asked.sequence() == 0) {
                invitations.tell(asked, sequence, address);
            }
            fresh.forEach(invitee -> {
                invite(asked, invitee, sequence, address);
                invitees.markInvited(invitee.participant(), clock.instant());
            });
            return OptionalInt.of(fresh.size());
        });
    }

    /** Tells everybody who was asked what has changed. Gives how many, 0 when nothing has; empty when nobody is asked, or not any more. */
    OptionalInt update(Place place, String address) {
        return owned.write(place.owner().value(), () -> {
            if (meetings.locked(place).phase() != Phase.INVITED) {
                return OptionalInt.empty();
            }
            Asked asked = invitations.asked(place.meeting());
            if (invitations.sent(place.meeting()).filter(sent -> sent.wording().equals(asked.wording())).isPresent()) {
                return OptionalInt.of(0);
            }
            int sequence = asked.sequence() + 1;
            invitations.tell(asked, sequence, address);
            List<Invitee> told = invitees.of(place.meeting()).stream().filter(Invitee::invited).toList();
            told.forEach(invitee -> {
                Words words = texts.in(invitee.language());
                String link = links.fresh(asked.owner(), invitee.participant(), address);
                queue("invitation-update:" + invitee.participant() + ":" + sequence, asked, invitee,
                        Letter.update(asked, invitee, link, words),
                        CalendarEntry.request(asked, invitee, sequence, Letter.description(asked, link, words), clock.instant()));
            });
            return OptionalInt.of(told.size());
        });
    }

    /** Runs inside the transaction that cancels the meeting. */
    @EventListener
    void cancelled(MeetingCancelled event) {
        Asked asked = invitations.asked(event.place().meeting());
        int sequence = asked.sequence() + 1;
        String address = invitations.sent(asked.id()).map(Invitations.Sent::address).orElse("");
        invitations.tell(asked, sequence, address);
        Instant now = clock.instant();
        invitees.of(asked.id()).stream()
                .filter(Invitee::invited)
                .forEach(invitee -> queue("cancellation:" + invitee.participant(), asked, invitee,
                        Letter.cancellation(asked, invitee, texts.in(invitee.language())),
                        CalendarEntry.cancel(asked, invitee, sequence, now)));
    }

    /** Takes the meeting out of the calendar of one who was asked and no longer is; runs while they still stand on the list. */
    @EventListener
    void removed(ParticipantRemoved event) {
        Asked asked = invitations.asked(event.place().meeting());
        invitees.of(asked.id()).stream()
                .filter(invitee -> invitee.invited() && invitee.participant().equals(event.participant()))
                .forEach(invitee -> queue("removal:" + invitee.participant(), asked, invitee,
                        Letter.removal(asked, invitee, texts.in(invitee.language())),
                        CalendarEntry.cancel(asked, invitee, asked.sequence() + 1, clock.instant())));
    }

    static boolean asking(Phase phase) {
        return switch (phase) {
            case PLANNED, INVITED, RUNNING -> true;
            case CLOSED, FOLLOWED_UP, CANCELLED -> false;
        };
    }

    private void invite(Asked asked, Invitee invitee, int sequence, String address) {
        Words words = texts.in(invitee.language());
        String link = links.fresh(asked.owner(), invitee.participant(), address);
        queue("invitation:" + invitee.participant(), asked, invitee,
                Letter.invitation(asked, invitee, link, words),
                CalendarEntry.request(asked, invitee, sequence, Letter.description(asked, link, words), clock.instant()));
    }

    private void queue(String occasion, Asked asked, Invitee invitee, Letter letter, String calendar) {
        outbox.queue(asked.owner(), occasion, invitee.mail(), letter.subject(), letter.body(), calendar);
    }
}
