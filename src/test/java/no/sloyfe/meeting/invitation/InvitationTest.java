package no.sloyfe.meeting.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import no.sloyfe.Browser;
import no.sloyfe.Browser.Answer;
import no.sloyfe.LocalNetwork;
import no.sloyfe.Mailbox;
import no.sloyfe.SettableClock;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.mail.Sending;
import no.sloyfe.meeting.MeetingCancelled;
import no.sloyfe.meeting.PlannedMeeting;
import no.sloyfe.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SloyfeTest
class InvitationTest {

    @Autowired ApplicationContext program;
    @Autowired Mailbox mailbox;
    @Autowired SettableClock clock;
    @Autowired Sending sending;
    @Autowired Reminding reminding;
    @Autowired Access access;
    @Autowired Owned owned;

    private PlannedMeeting meeting;
    private Browser kari;

    @BeforeEach
    void a_meeting() {
        meeting = new PlannedMeeting(program);
        kari = meeting.school.browser(Solbakken.LEADER);
    }

    @Test
    void everybody_is_asked_once_with_a_calendar_entry_that_calendars_can_read() throws Exception {
        Answer preview = kari.get(path());
        assertThat(preview.text()).contains("Innkalling: Elevundersøkelsen").contains("Personalrommet");
        assertThat(kari.submit(preview, path()).text()).contains("Antall mottakere: 7");
        assertThat(kari.post(path()).text()).contains("Alle på lista har alt fått innkallingen.");
        for (String name : Solbakken.STAFF) {
            arrived(name, 1);
        }
        assertThat(meeting.asked(String.class, "select phase from meeting")).isEqualTo("INVITED");

        Calendar calendar = calendar(newest("Per Ås"));
        calendar.validate();
        VEvent event = (VEvent) calendar.getComponent("VEVENT").orElseThrow();
        assertThat(value(calendar, "METHOD")).isEqualTo("REQUEST");
        assertThat(value(event, "UID")).isEqualTo(meeting.id + "@sloyfe");
        assertThat(value(event, "SEQUENCE")).isEqualTo("1");
        assertThat(value(event, "DTSTART")).matches("\\d{8}T\\d{6}Z");
        assertThat(value(event, "LOCATION")).isEqualTo("Personalrommet");
        assertThat(value(event, "ORGANIZER")).contains("kari.nordvik");
        assertThat(value(event, "ATTENDEE")).startsWith("mailto:");
    }

    @Test
    void a_change_is_told_with_the_next_sequence_and_only_once() throws Exception {
        invited();
        assertThat(kari.get(path()).text()).doesNotContain("Send oppdatering");
        meeting.change("update meeting set place = 'Biblioteket', starts_at = starts_at + interval '1 hour' where id = ?", meeting.id.value());
        Answer page = kari.get(path());
        assertThat(page.text()).contains("er endret etter at innkallingen ble sendt");
        assertThat(kari.submit(page, path() + "/update").text()).contains("Antall mottakere: 7");
        assertThat(kari.post(path() + "/update").text()).contains("Ingenting er endret");
        arrived("Jonas Berg", 2);
        VEvent event = event("Jonas Berg");
        assertThat(value(event, "SEQUENCE")).isEqualTo("2");
        assertThat(value(event, "UID")).isEqualTo(meeting.id + "@sloyfe");
        assertThat(value(event, "LOCATION")).isEqualTo("Biblioteket");
    }

    @Test
    void a_cancelled_meeting_leaves_the_calendars() throws Exception {
        invited();
        cancel();
        arrived("Leila Amiri", 2);
        assertThat(value(calendar(newest("Leila Amiri")), "METHOD")).isEqualTo("CANCEL");
        assertThat(value(event("Leila Amiri"), "SEQUENCE")).isEqualTo("2");
        assertThat(value(event("Leila Amiri"), "STATUS")).isEqualTo("CANCELLED");
        assertThat(kari.post(path()).status()).isEqualTo(409);
        assertThat(meeting.school.visitor().get(link("Leila Amiri", 0)).status()).isEqualTo(410);
    }

    @Test
    void who_is_taken_off_the_list_is_told_and_the_others_are_not() throws Exception {
        invited();
        Answer people = kari.get(meeting.path() + "/people");
        kari.submit(people, meeting.path() + "/people/" + meeting.participant("Leila Amiri") + "/removal");
        arrived("Leila Amiri", 2);
        assertThat(value(calendar(newest("Leila Amiri")), "METHOD")).isEqualTo("CANCEL");
        assertThat(newest("Leila Amiri").getSubject()).contains("Du er tatt ut av");
        assertThat(mailbox.to(meeting.school.mail("Jonas Berg"))).hasSize(1);
    }

    @Test
    void only_those_who_are_not_ready_are_reminded_and_once_a_day() throws Exception {
        task();
        invited();
        ready("Amina Hassan");
        assertThat(kari.get(path()).text()).contains("1 av 7 er klare");
        assertThat(kari.submit(kari.get(path()), path() + "/reminder").text()).contains("Antall mottakere: 6");
        assertThat(kari.post(path() + "/reminder").text()).contains("Ingen ble påminnet nå");
        arrived("Jonas Berg", 2);
        sending.sendDue();
        assertThat(letters("Amina Hassan")).isEqualTo(1);
        assertThat(newest("Jonas Berg").getSubject()).startsWith("Påminnelse: Elevundersøkelsen");
    }

    @Test
    void the_day_before_at_eight_those_who_are_not_ready_are_reminded_by_themselves() throws Exception {
        task();
        invited();
        ready("Amina Hassan");
        Instant before = clock.instant();
        try {
            clock.set(starts().minus(Duration.ofHours(24)).minus(Duration.ofMinutes(1)));
            reminding.remindDayBefore();
            sending.sendDue();
            assertThat(letters("Jonas Berg")).isEqualTo(1);
            clock.pass(Duration.ofMinutes(2));
            reminding.remindDayBefore();
            reminding.remindDayBefore();
            arrived("Jonas Berg", 2);
            sending.sendDue();
            assertThat(letters("Jonas Berg")).isEqualTo(2);
            assertThat(letters("Amina Hassan")).isEqualTo(1);
        } finally {
            clock.set(before);
        }
    }

    @Test
    void a_personal_link_opens_the_meeting_on_a_clean_browser_and_nothing_else() throws Exception {
        task();
        invited();
        Browser phone = meeting.school.visitor();
        Answer page = phone.get(link("Mette Lund", 0));
        assertThat(page.path()).isEqualTo(meeting.path() + "/preparation");
        assertThat(page.page().select("form[data-autosave] textarea")).hasSize(3);
        assertThat(phone.get("/meetings").status()).isNotEqualTo(200);
        assertThat(phone.get(path()).status()).isEqualTo(403);

        Browser jonas = meeting.school.browser("Jonas Berg");
        String session = jonas.cookies().get("sloyfe");
        jonas.get(link("Mette Lund", 0));
        assertThat(jonas.cookies()).containsEntry("sloyfe", session);

        Browser stranger = new PlannedMeeting(program).school.browser("Per Ås");
        session = stranger.cookies().get("sloyfe");
        Answer asked = stranger.get(link("Mette Lund", 0));
        assertThat(asked.text()).contains("Denne lenken er til noen andre").contains("Fortsett som Per Ås");
        assertThat(stranger.cookies()).containsEntry("sloyfe", session);
        assertThat(stranger.get("/").text()).contains("Hei, Per");
        assertThat(stranger.submit(asked, link("Mette Lund", 0)).path()).isEqualTo(meeting.path() + "/preparation");

        assertThat(meeting.school.visitor().get("/invitations/" + "x".repeat(43)).status()).isEqualTo(404);
        meeting.phase("FOLLOWED_UP");
        assertThat(meeting.school.visitor().get(link("Mette Lund", 0)).status()).isEqualTo(410);
    }

    @Test
    void links_can_be_made_by_hand_and_the_old_ones_go_on_working() throws Exception {
        invited();
        Answer page = kari.submit(kari.get(path()), path() + "/links");
        assertThat(page.page().select("input[readonly]")).hasSize(7);
        URI made = URI.create(page.page().select("input[readonly]").first().attr("value"));
        assertThat(made.getHost()).as("opened on other devices than hers").isEqualTo(LocalNetwork.address().orElse("localhost"));
        assertThat(meeting.school.visitor().get(made.getPath()).status()).isEqualTo(200);
        assertThat(meeting.school.visitor().get(link("Amina Hassan", 0)).status()).isEqualTo(200);
        assertThat(kari.get(path()).page().select("input[readonly]")).isEmpty();
    }

    @Test
    void the_entry_can_be_downloaded_by_the_people_of_the_meeting() {
        Answer entry = meeting.school.browser("Amina Hassan").get(path() + "/calendar");
        assertThat(entry.status()).isEqualTo(200);
        assertThat(entry.body()).contains("METHOD:PUBLISH").contains("SUMMARY:Elevundersøkelsen");
        assertThat(new PlannedMeeting(program).school.browser("Amina Hassan").get(path() + "/calendar").status()).isEqualTo(404);
        assertThat(meeting.school.browser("Amina Hassan").get(path()).status()).isEqualTo(403);
    }

    private void cancel() {
        var leader = new Caller.Member(meeting.school.owner, UUID.randomUUID(), meeting.school.person(Solbakken.LEADER),
                Solbakken.LEADER, "", List.of(), Language.NB);
        Place place = access.lead(leader, meeting.id);
        owned.write(meeting.school.owner.value(), () -> {
            meeting.phase("CANCELLED");
            program.publishEvent(new MeetingCancelled(place));
        });
    }

    private String path() {
        return meeting.path() + "/invitation";
    }

    private void invited() throws Exception {
        kari.submit(kari.get(path()), path());
        for (String name : Solbakken.STAFF) {
            arrived(name, 1);
        }
    }

    private void task() {
        String tasks = meeting.path() + "/preparation/tasks";
        kari.submit(kari.get(tasks + "/new?preset=CONFIRMS"), tasks);
    }

    private void ready(String name) {
        Browser browser = meeting.school.browser(name);
        Answer page = browser.get(meeting.path() + "/preparation");
        browser.submit(page, page.page().select("form[data-autosave]").attr("action"),
                page.page().select("form[data-autosave] textarea").first().attr("name"), "Elevene er trygge", "ready", "true");
    }

    private Instant starts() {
        return meeting.asked(java.sql.Timestamp.class, "select starts_at from meeting").toInstant();
    }

    private int letters(String name) {
        return mailbox.to(meeting.school.mail(name)).size();
    }

    private MimeMessage newest(String name) {
        return mailbox.to(meeting.school.mail(name)).getLast();
    }

    private void arrived(String name, int count) {
        assertThat(mailbox.awaitTo(meeting.school.mail(name), count)).as(name).hasSize(count);
    }

    private String link(String name, int letter) throws MessagingException, IOException {
        MimeMessage message = mailbox.to(meeting.school.mail(name)).get(letter);
        var alternatives = (Multipart) ((Multipart) message.getContent()).getBodyPart(0).getContent();
        Matcher link = Pattern.compile("/invitations/[\\w-]+").matcher((String) alternatives.getBodyPart(0).getContent());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private VEvent event(String name) throws Exception {
        return (VEvent) calendar(newest(name)).getComponent("VEVENT").orElseThrow();
    }

    private static Calendar calendar(MimeMessage message) throws MessagingException, IOException, ParserException {
        var alternatives = (Multipart) ((Multipart) message.getContent()).getBodyPart(0).getContent();
        String text = new String(alternatives.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String value(net.fortuna.ical4j.model.PropertyContainer of, String name) {
        return of.getProperty(name).orElseThrow().getValue();
    }
}
