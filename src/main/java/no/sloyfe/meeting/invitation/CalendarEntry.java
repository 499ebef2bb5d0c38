package no.sloyfe.meeting.invitation;

import java.net.URI;
import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import no.sloyfe.web.Typed;

/** A meeting as calendars understand it (RFC 5545, 5546): one UID for its whole life, times in UTC. */
final class CalendarEntry {

    private CalendarEntry() {}

    /** Asks one person; the same UID with a higher sequence takes the place of an earlier one. */
    static String request(Asked asked, Invitee invitee, int sequence, String description, Instant now) {
        VEvent event = event(asked, sequence, description, now);
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        return written(ImmutableMethod.REQUEST, event, asked, invitee);
    }

    /** Takes the meeting out of the person's calendar. */
    static String cancel(Asked asked, Invitee invitee, int sequence, Instant now) {
        VEvent event = event(asked, sequence, "", now);
        event.add(ImmutableStatus.VEVENT_CANCELLED);
        return written(ImmutableMethod.CANCEL, event, asked, invitee);
    }

    /** For somebody who puts it into a calendar by hand: nobody is asked to answer. */
    static String publish(Asked asked, String description, Instant now) {
        VEvent event = event(asked, asked.sequence(), description, now);
        event.add(organiser(asked));
        return calendar(ImmutableMethod.PUBLISH, event);
    }

    private static String written(Method method, VEvent event, Asked asked, Invitee invitee) {
        event.add(organiser(asked));
        var attendee = new Attendee(mail(invitee.mail()));
        attendee.add(new Cn(plain(invitee.name())));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.TRUE);
        event.add(attendee);
        return calendar(method, event);
    }

    private static VEvent event(Asked asked, int sequence, String description, Instant now) {
        var event = new VEvent(false);
        event.add(new Uid(asked.id() + "@sloyfe"));
        event.add(new DtStamp(now));
        event.add(new Sequence(sequence));
        event.add(new DtStart<>(asked.startsAt()));
        event.add(new DtEnd<>(asked.endsAt()));
        event.add(new Summary(asked.title()));
        if (!asked.place().isBlank()) {
            event.add(new Location(asked.place()));
        }
        if (!description.isBlank()) {
            event.add(new Description(description));
        }
        return event;
    }

    private static Organizer organiser(Asked asked) {
        var organiser = new Organizer(mail(asked.organiserMail()));
        organiser.add(new Cn(plain(asked.organiser())));
        return organiser;
    }

    private static String calendar(Method method, VEvent event) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Sloyfe//Sloyfe//NO"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(method);
        calendar.add(event);
        calendar.validate();
        return calendar.toString();
    }

    private static URI mail(String address) {
        return URI.create("mailto:" + address.replaceAll("[^\\p{Alnum}@._+\\-]", ""));
    }

    /** A quotation mark would end a parameter. */
    private static String plain(String name) {
        return Typed.line(name).replace("\"", "'");
    }
}
