package no.sloyfe.meeting.invitation;

import no.sloyfe.web.Words;

/** What the person reads: a subject and a plain text. */
public record Letter(String subject, String body) {

    static Letter invitation(Asked asked, Invitee invitee, String link, Words words) {
        return new Letter(
                words.of("invitation.letter.subject", asked.title(), when(asked, words)),
                words.of("invitation.letter.greeting", invitee.name()) + "\n\n"
                        + words.of("invitation.letter.invited", asked.title()) + "\n\n"
                        + facts(asked, words) + preparation(asked, words) + door(asked, link, words));
    }

    static Letter update(Asked asked, Invitee invitee, String link, Words words) {
        return new Letter(
                words.of("invitation.letter.update-subject", asked.title(), when(asked, words)),
                words.of("invitation.letter.greeting", invitee.name()) + "\n\n"
                        + words.of("invitation.letter.updated", asked.title()) + "\n\n"
                        + facts(asked, words) + preparation(asked, words) + door(asked, link, words));
    }

    static Letter cancellation(Asked asked, Invitee invitee, Words words) {
        return new Letter(
                words.of("invitation.letter.cancel-subject", asked.title()),
                words.of("invitation.letter.greeting", invitee.name()) + "\n\n"
                        + words.of("invitation.letter.cancelled", asked.title(), when(asked, words)) + "\n\n" + signature(asked));
    }

    static Letter removal(Asked asked, Invitee invitee, Words words) {
        return new Letter(
                words.of("invitation.letter.removal-subject", asked.title()),
                words.of("invitation.letter.greeting", invitee.name()) + "\n\n"
                        + words.of("invitation.letter.removed", asked.title(), when(asked, words)) + "\n\n" + signature(asked));
    }

    static Letter reminder(Asked asked, Invitee invitee, String link, Words words) {
        return new Letter(
                words.of("invitation.letter.remind-subject", asked.title(), when(asked, words)),
                words.of("invitation.letter.greeting", invitee.name()) + "\n\n"
                        + words.of("invitation.letter.reminded", asked.title(), when(asked, words)) + "\n\n"
                        + preparation(asked, words) + door(asked, link, words));
    }

    /** What stands in the calendar entry itself. */
    static String description(Asked asked, String link, Words words) {
        return (asked.purpose().isBlank() ? "" : asked.purpose() + "\n\n") + preparation(asked, words)
                + words.of("invitation.letter.link", link);
    }

    private static String when(Asked asked, Words words) {
        return words.day(asked.startsAt()) + " " + words.clock(asked.startsAt());
    }

    private static String facts(Asked asked, Words words) {
        var facts = new StringBuilder();
        facts.append(words.of("invitation.letter.when", words.capital(words.day(asked.startsAt())),
                words.clock(asked.startsAt()), words.clock(asked.endsAt()))).append('\n');
        if (!asked.place().isBlank()) {
            facts.append(words.of("invitation.letter.where", asked.place())).append('\n');
        }
        if (!asked.purpose().isBlank()) {
            facts.append(words.of("invitation.letter.purpose", asked.purpose())).append('\n');
        }
        if (!asked.result().isBlank()) {
            facts.append(words.of("invitation.letter.result", asked.result())).append('\n');
        }
        return facts.append('\n').toString();
    }

    private static String preparation(Asked asked, Words words) {
        return asked.task().isBlank()
                ? ""
                : words.of("invitation.letter.prepare", asked.minutes()) + "\n" + asked.task() + "\n\n";
    }

    private static String door(Asked asked, String link, Words words) {
        return words.of("invitation.letter.link", link) + "\n" + words.of("invitation.letter.own") + "\n\n" + signature(asked);
    }

    private static String signature(Asked asked) {
        return asked.organiser() + "\n" + asked.unit() + "\n";
    }
}
