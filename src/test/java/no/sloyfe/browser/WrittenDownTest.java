package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import no.sloyfe.SloyfeTest;
import no.sloyfe.browser.Chromium.Device;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an item ends in is begun from what the room chose, and is not lost on the way to being saved. */
@SloyfeTest
class WrittenDownTest {

    @Autowired
    ApplicationContext program;

    private SmallMeeting meeting;
    private Page kari;

    @BeforeEach
    void the_room_votes() {
        meeting = new SmallMeeting(program, "M03", "M27>MEASURE", "M28");
        meeting.start("Amina Hassan", "Jonas Berg");
        meeting.writes("Modelltekster");
        meeting.writes("Felles start");
        kari = Chromium.page(Device.LAPTOP, meeting.kari);
        kari.navigate(meeting.room() + "/leader");
        assertThat(kari.locator(".connection.pine")).isVisible();
        kari.locator("#step .next").click();
        assertThat(kari.locator("turbo-frame textarea[name=measure]")).isVisible();
    }

    @Test
    void the_form_that_came_before_the_votes_begins_from_what_they_chose_and_is_empty_when_that_is_saved() {
        meeting.votes("Amina Hassan", "Felles start", "Modelltekster");
        meeting.votes("Jonas Berg", "Felles start");
        kari.locator("#step .next").click();
        assertThat(measure()).hasValue("Felles start");
        assertThat(kari.locator("turbo-frame")).containsText("Det flest samler seg om");
        measure().fill("Felles start i alle timer");
        kari.fill("turbo-frame textarea[name=sign]", "I gang innen to minutter");
        kari.getByText("Lagre tiltaket").click();
        assertThat(kari.locator("#endings .endings")).containsText("Felles start i alle timer");
        assertThat(kari.locator("turbo-frame")).containsText("Det er lagret");
        assertThat(measure()).hasValue("");
        kari.locator("turbo-frame a").filter(new Locator.FilterOptions().setHasText("Bruk denne")).first().click();
        assertThat(measure()).hasValue(Pattern.compile("."));
    }

    @Test
    void what_the_leader_is_writing_stands_when_the_votes_are_shown_and_is_not_left_behind_by_one_press() {
        measure().fill("Halvferdig");
        meeting.votes("Amina Hassan", "Felles start");
        kari.locator("#step .next").click();
        assertThat(kari.locator("#step")).containsText("Skriv valget");
        assertThat(measure()).hasValue("Halvferdig");
        Keys keys = new Keys(kari);
        keys.to("#step .next").enter();
        assertThat(kari.locator("#refusal")).containsText("er ikke lagret ennå");
        assertThat(kari.locator("#step .next")).isFocused();
        assertThat(kari.locator("#step")).containsText("Skriv valget");
        keys.enter();
        assertThat(kari.locator("#step")).containsText("Skriv kort hva du lærte");
        assertThat(kari.locator("#refusal")).isEmpty();
    }

    @Test
    void a_press_while_the_form_is_on_its_way_waits_for_the_answer_and_goes_on_when_it_is_saved() {
        Route onItsWay = saves("Felles start i alle timer");
        kari.locator("#step .next").click();
        assertThat(kari.locator("#refusal")).isEmpty();
        assertThat(kari.locator("#step")).containsText("Skriv valget");
        onItsWay.resume();
        assertThat(kari.locator("#step")).containsText("Skriv kort hva du lærte");
        assertThat(kari.locator("#endings .endings")).containsText("Felles start i alle timer");
        assertThat(kari.locator("#refusal")).isEmpty();
    }

    @Test
    void a_press_while_the_form_is_on_its_way_leads_nowhere_when_it_does_not_get_through() {
        Route onItsWay = saves("Felles start i alle timer");
        kari.locator("#step .next").click();
        onItsWay.abort();
        assertThat(kari.locator("#refusal")).containsText("Vi får ikke kontakt");
        assertThat(kari.locator("#step")).containsText("Skriv valget");
        assertThat(measure()).hasValue("Felles start i alle timer");
    }

    /** The leader saves the measure at the step that asks for it, and the network holds it. */
    private Route saves(String what) {
        kari.locator("#step .next").click();
        assertThat(kari.locator("#step")).containsText("Skriv valget");
        measure().fill(what);
        kari.fill("turbo-frame textarea[name=sign]", "I gang innen to minutter");
        AtomicReference<Route> onItsWay = new AtomicReference<>();
        kari.route("**/endings/measures", onItsWay::set);
        kari.getByText("Lagre tiltaket").click();
        kari.waitForCondition(() -> onItsWay.get() != null);
        return onItsWay.get();
    }

    @Test
    void a_half_written_milestone_holds_the_end_of_the_meeting_back_once() {
        kari.navigate(meeting.home + "/closure");
        kari.fill("#what", "Prøver modelltekst");
        kari.getByText("Avslutt møtet").last().click();
        assertThat(kari.locator("#refusal")).containsText("er ikke lagret ennå");
        assertThat(kari.locator("#what")).isFocused();
        kari.getByText("Avslutt møtet").last().click();
        assertThat(kari.locator(".minutes")).isVisible();
    }

    private Locator measure() {
        return kari.locator("turbo-frame textarea[name=measure]");
    }
}
