package no.sloyfe.followup.minutes;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.mail.Outbox;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Phase;
import no.sloyfe.web.Language;
import no.sloyfe.web.Refused;
import no.sloyfe.web.Texts;
import no.sloyfe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Approves the minutes and tells those who were invited where they are. Personal links end here: to read, one logs in. */
@Component
class Approving {

    private record Reader(UUID participant, String name, String mail, String language) {}

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Approvals approvals;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;

    Approving(
            Owned owned, JdbcClient jdbc, Meetings meetings, Approvals approvals, Outbox outbox, Texts texts,
            Clock clock) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.approvals = approvals;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    /** Approving twice is approving once; false when the minutes are approved with another note. */
    boolean approve(Place place, String note, String address) {
        return owned.write(place.owner().value(), () -> {
            Meeting meeting = meetings.locked(place);
            if (meeting.phase() == Phase.FOLLOWED_UP) {
                return approvals.of(place).note().equals(note);
            }
            if (meeting.phase() != Phase.CLOSED) {
                throw Refused.conflict("followup.minutes.not-over");
            }
            approvals.note(place, note);
            approvals.approve(place, clock.instant());
            readers(place).forEach(reader -> tell(place, meeting, reader, address));
            return true;
        });
    }

    private void tell(Place place, Meeting meeting, Reader reader, String address) {
        Words words = texts.in(Language.of(reader.language()).orElse(meeting.language()));
        outbox.queue(
                place.owner(),
                "minutes:" + meeting.id() + ":" + reader.participant(),
                reader.mail(),
                words.of("followup.mail.subject", meeting.title()),
                words.of("followup.mail.body", reader.name(), meeting.title(), words.day(meeting.heldAt()),
                        address + "/meetings/" + meeting.id() + "/minutes"),
                null);
    }

    private List<Reader> readers(Place place) {
        return jdbc.sql("""
                        select p.id as participant, person.name, person.mail, coalesce(person.language, '') as language
                        from participant p join person on person.id = p.person_id
                        where p.meeting_id = :meeting
                        order by p.id""")
                .param("meeting", place.meeting().value())
                .query(Reader.class)
                .list();
    }
}
