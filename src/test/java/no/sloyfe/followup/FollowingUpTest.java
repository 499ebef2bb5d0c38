package no.sloyfe.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.sloyfe.Browser;
import no.sloyfe.Mailbox;
import no.sloyfe.Meanwhile;
import no.sloyfe.SettableClock;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SloyfeTest
class FollowingUpTest {

    @Autowired ApplicationContext program;
    @Autowired SettableClock clock;
    @Autowired Mailbox mailbox;

    private Solbakken school;
    private Browser kari;
    private Browser amina;
    private LearningMeeting meeting;

    @BeforeEach
    void a_meeting_that_runs() {
        clock.set(SettableClock.START);
        school = Solbakken.in(program);
        kari = school.browser("Kari Nordvik");
        amina = school.browser("Amina Hassan");
        meeting = new LearningMeeting(program, school, null, "Elevundersøkelsen", SettableClock.START, "RUNNING");
    }

    @Test
    void a_measure_without_a_sign_or_a_day_is_refused_and_nothing_is_kept() {
        var page = kari.get(meeting.path("/endings"));
        var action = meeting.path("/endings/measures");
        var withoutSign = kari.submit(page, action, "measure", "Modelltekster før innlevering", "sign", " ");
        assertThat(withoutSign.status()).isEqualTo(422);
        assertThat(withoutSign.text()).contains("Skriv hvilket tegn dere skal se etter");
        assertThat(withoutSign.page().select("textarea[name=measure]").text()).contains("Modelltekster");
        var withoutDay = kari.submit(page, action, "measure", "Modelltekster", "sign", "Elever viser til teksten", "look-on", "");
        assertThat(withoutDay.status()).isEqualTo(422);
        assertThat(withoutDay.text()).contains("Velg dagen dere skal se etter tegnet");
        assertThat(kari.submit(page, action, "measure", "M", "sign", "T", "look-on", "2020-01-01").status()).isEqualTo(422);
        assertThat(meeting.count("measure")).isZero();
    }

    @Test
    void the_form_proposes_what_got_most_votes_and_a_day_six_weeks_on() {
        UUID line = meeting.sharedLine(meeting.finding, "Modelltekster før innlevering");
        meeting.votes(meeting.choosing, line, 7);
        var page = kari.get(meeting.path("/endings")).page();
        assertThat(page.select("textarea[name=measure]").text()).isEqualTo("Modelltekster før innlevering");
        assertThat(page.select("input[name=look-on]").attr("value")).isEqualTo("2026-11-23");
    }

    @Test
    void the_same_form_sent_twice_is_kept_once_and_cannot_take_the_id_of_another_thing() {
        var page = kari.get(meeting.path("/endings"));
        String[] measure = {"measure", "Felles start", "sign", "I gang innen to minutter", "look-on", "2026-11-23"};
        var action = meeting.path("/endings/measures");
        assertThat(kari.submit(page, action, measure).status()).isEqualTo(200);
        assertThat(kari.submit(page, action, measure).status()).isEqualTo(200);
        assertThat(meeting.count("measure")).isEqualTo(1);
        var other = new LearningMeeting(program, school, null, "Annet møte", SettableClock.START, "RUNNING");
        String id = page.page().select("input[name=id]").attr("value");
        var stolen = kari.submit(kari.get(other.path("/endings")), other.path("/endings/measures"), "id", id,
                "measure", "X", "sign", "Y", "look-on", "2026-11-23");
        assertThat(stolen.status()).isEqualTo(409);
        assertThat(meeting.count("measure")).isEqualTo(1);
    }

    @Test
    void only_who_leads_writes_down_and_another_school_finds_nothing() {
        assertThat(amina.get(meeting.path("/endings")).status()).isEqualTo(403);
        assertThat(amina.post(meeting.path("/closure")).status()).isEqualTo(403);
        Browser stranger = Solbakken.in(program).browser("Kari Nordvik");
        assertThat(stranger.get(meeting.path("/closure")).status()).isEqualTo(404);
        assertThat(stranger.get("/loops/" + meeting.loop).status()).isEqualTo(404);
        assertThat(kari.get(meeting.path("/endings?item=" + UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(kari.get("/loops/nonsense").status()).isEqualTo(404);
        assertThat(meeting.phase()).isEqualTo("RUNNING");
    }

    @Test
    void closing_asks_who_does_what_and_ends_the_meeting_once() {
        var page = kari.get(meeting.path("/closure"));
        assertThat(page.text()).contains("Velg tiltak");
        var faulty = kari.submit(page, meeting.path("/closure/milestones"), "who", "Amina Hassan", "what", "Prøver modelltekst");
        assertThat(faulty.status()).isEqualTo(422);
        kari.submit(page, meeting.path("/closure/milestones"), "who", "amina hassan", "what", "Prøver modelltekst i 8B",
                "how-seen", "Viser elevtekster på neste møte");
        kari.submit(kari.get(meeting.path("/closure")), meeting.path("/closure/interim-work"), "work", "Alle prøver én modelltekst");
        assertThat(amina.get("/").text()).contains("Jeg lovet").contains("Prøver modelltekst i 8B");
        var minutes = kari.submit(kari.get(meeting.path("/closure")), meeting.path("/closure"));
        assertThat(minutes.path()).isEqualTo(meeting.path("/minutes"));
        assertThat(minutes.text()).contains("Prøver modelltekst i 8B").contains("Alle prøver én modelltekst");
        assertThat(meeting.phase()).isEqualTo("CLOSED");
        assertThat(kari.post(meeting.path("/closure")).status()).isEqualTo(200);
    }

    @Test
    void minutes_tell_what_was_found_and_how_many_stand_behind_and_nobodys_private_notes() {
        UUID one = meeting.note(meeting.finding, 0, null, "Bare mellom meg og meg selv", "Amina Hassan");
        UUID two = meeting.note(meeting.finding, 0, null, "Hemmelig tvil", "Jonas Berg");
        UUID line = meeting.sharedLine(meeting.finding, "Elevene vet ikke hva som er neste steg", one, two);
        meeting.votes(meeting.choosing, line, 7);
        meeting.note(meeting.reflecting, 0, "learnt", "Dette er bare mitt", "Leila Amiri");
        meeting.note(meeting.reflecting, 1, "build", "Bygg på modelltekstene", null);
        kari.post(meeting.path("/closure"));
        String minutes = kari.get(meeting.path("/minutes")).text();
        assertThat(minutes).contains("Hva bekrefter, og hva utfordrer oss?", "Elevene vet ikke hva som er neste steg",
                "2 grupper bak", "2 notater bak", "7 stemmer", "Bygg på modelltekstene", "Møtet ble ledet av Kari Nordvik.");
        meeting.heldAnotherDay("2026-02-10T12:00:00Z", "2026-02-03T12:00:00Z");
        assertThat(kari.get(meeting.path("/minutes")).text()).as("the day it was held").contains("3. februar 2026").doesNotContain("10. februar");
        assertThat(minutes).doesNotContain("Bare mellom meg", "Hemmelig tvil", "Dette er bare mitt");
    }

    @Test
    void nobody_but_who_leads_sees_minutes_before_they_are_approved_and_then_everyone_is_told_once() throws Exception {
        kari.post(meeting.path("/closure"));
        assertThat(amina.get(meeting.path("/minutes")).status()).isEqualTo(404);
        var page = kari.get(meeting.path("/minutes"));
        kari.submit(page, meeting.path("/minutes"), "note", "Takk for i dag.");
        var approval = meeting.path("/minutes/approval");
        kari.post(approval, "note", "Takk for i dag.");
        for (String name : meeting.participants.keySet()) {
            mailbox.awaitTo(school.mail(name));
        }
        assertThat(kari.post(approval, "note", "Takk for i dag.").status()).isEqualTo(200);
        assertThat(kari.post(approval, "note", "Noe annet").status()).isEqualTo(409);
        assertThat(meeting.count("mail")).isEqualTo(3);
        assertThat(mailbox.to(school.mail("Amina Hassan"))).hasSize(1);
        assertThat(mailbox.to(school.mail("Amina Hassan")).getLast().getContent().toString()).contains(meeting.path("/minutes"));
        assertThat(meeting.phase()).isEqualTo("FOLLOWED_UP");
        var read = amina.get(meeting.path("/minutes"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text()).contains("Takk for i dag.").doesNotContain("Noe annet");
        var late = kari.post(meeting.path("/closure/interim-work"), "id", UUID.randomUUID().toString(), "work", "For sent");
        assertThat(late.status()).isEqualTo(409);
        assertThat(meeting.count("interim_work")).isZero();
    }

    @Test
    void a_remark_that_comes_after_the_minutes_were_approved_is_given_back_to_who_wrote_it() {
        kari.post(meeting.path("/closure"));
        kari.get(meeting.path("/minutes"));
        var late = Meanwhile.answers(program, school, meeting.id, List.of(() -> kari.post(meeting.path("/minutes"), "note", "Husk modelltekstene.")), """
                with approved as (insert into minutes (meeting_id, owner_id, note, approved_at) select id, owner_id, 'Takk.', now() from meeting where id = ?)
                update meeting set phase = 'FOLLOWED_UP' where id = ?""", meeting.id, meeting.id).getFirst();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Referatet ble godkjent før dette kom fram").contains("Husk modelltekstene.").doesNotContain("Merknaden er lagret");
        assertThat(kari.get(meeting.path("/minutes")).text()).contains("Takk.").doesNotContain("Husk modelltekstene.", "Merknaden er lagret");
    }

    @Test
    void of_two_who_approve_at_once_with_words_of_their_own_one_is_told_that_it_came_too_late() {
        kari.post(meeting.path("/closure"));
        kari.get(meeting.path("/minutes"));
        var answers = approvedAtOnce("Takk for i dag.", "Vel hjem.");
        assertThat(answers).extracting(Browser.Answer::status).containsExactlyInAnyOrder(200, 409);
        boolean first = answers.getFirst().status() == 200;
        var late = answers.get(first ? 1 : 0);
        assertThat(late.text()).contains("Referatet ble godkjent før dette kom fram").contains(first ? "Vel hjem." : "Takk for i dag.");
        assertThat(amina.get(meeting.path("/minutes")).text()).contains(first ? "Takk for i dag." : "Vel hjem.");
        assertThat(meeting.count("mail")).isEqualTo(3);
    }

    @Test
    void a_double_click_on_approve_approves_once() {
        kari.post(meeting.path("/closure"));
        kari.get(meeting.path("/minutes"));
        assertThat(approvedAtOnce("Takk for i dag.", "Takk for i dag.")).extracting(Browser.Answer::status).containsExactly(200, 200);
        assertThat(meeting.count("mail")).isEqualTo(3);
    }

    private List<Browser.Answer> approvedAtOnce(String one, String other) {
        String approval = meeting.path("/minutes/approval");
        return Meanwhile.answers(program, school, meeting.id,
                List.of(() -> kari.post(approval, "note", one), () -> kari.post(approval, "note", other)), "update meeting set title = title where id = ?", meeting.id);
    }

    @Test
    void a_measure_nobody_has_looked_for_shows_to_all() {
        UUID measure = meeting.measure("Felles start på timene", "2026-10-12");
        clock.pass(Duration.ofDays(22));
        assertThat(amina.get("/loops/" + meeting.loop).text()).contains("ingen har sett etter, 3 uker over");
        var action = "/loops/" + meeting.loop + "/measures/" + measure;
        var withoutEvidence = kari.post(action, "outcome", "PARTLY", "evidence", "");
        assertThat(withoutEvidence.status()).isEqualTo(422);
        assertThat(amina.post(action, "outcome", "WORKS", "evidence", "Tror det").status()).isEqualTo(403);
        assertThat(kari.post(action, "outcome", "PARTLY", "evidence", "Ser det på 8. trinn, ikke på 10.").text())
                .contains("virker delvis").contains("Ser det på 8. trinn");
    }

    @Test
    void a_promise_is_settled_by_who_gave_it_or_who_leads_and_by_no_other() {
        UUID promise = meeting.milestone("Amina Hassan", "Prøver modelltekst", "2026-10-20", "OPEN");
        var action = "/loops/" + meeting.loop + "/milestones/" + promise;
        assertThat(school.browser("Jonas Berg").post(action, "state", "KEPT").status()).isEqualTo(403);
        assertThat(amina.post(action, "state", "MOVED").status()).isEqualTo(422);
        assertThat(amina.post(action, "state", "MOVED", "moved-to", "2026-10-01").status()).isEqualTo(422);
        assertThat(amina.post(action, "state", "MOVED", "moved-to", "2026-11-15", "note", "Rakk det ikke").text())
                .contains("flyttet til 15. november").contains("Rakk det ikke");
        assertThat(kari.post(action, "state", "KEPT", "note", "").text()).contains("1 av 1 løfter holdt");
        assertThat(kari.post("/loops/" + meeting.loop + "/milestones/" + UUID.randomUUID(), "state", "KEPT").status()).isEqualTo(404);
        var other = new LearningMeeting(program, school, null, "Annet møte", SettableClock.START, "RUNNING");
        assertThat(kari.post("/loops/" + other.loop + "/milestones/" + promise, "state", "DROPPED").status()).isEqualTo(404);
    }

    @Test
    void what_is_said_from_a_meeting_that_is_not_there_for_them_is_not_kept() {
        UUID promise = meeting.milestone("Amina Hassan", "Prøver modelltekst", "2026-10-20", "OPEN");
        UUID measure = meeting.measure("Felles start på timene", "2026-10-12");
        Solbakken elsewhere = Solbakken.in(program);
        var theirs = new LearningMeeting(program, elsewhere, null, "Annet sted", SettableClock.START, "RUNNING");
        for (String from : new String[] {"x", theirs.id.toString()}) {
            assertThat(kari.post("/loops/" + meeting.loop + "/milestones/" + promise, "state", "KEPT", "note", "Gikk fint", "meeting", from).status())
                    .isEqualTo(404);
            assertThat(kari.post("/loops/" + meeting.loop + "/measures/" + measure, "outcome", "WORKS", "evidence", "Ser det", "meeting", from).status())
                    .isEqualTo(404);
        }
        assertThat(kari.get("/loops/" + meeting.loop).text()).doesNotContain("løfter holdt", "Gikk fint", "Ser det");
        assertThat(kari.post("/loops/" + meeting.loop + "/milestones/" + promise, "state", "KEPT", "note", "Gikk fint",
                "meeting", meeting.id.toString()).path()).isEqualTo(meeting.path("/room/leader"));
    }
}
