package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.sloyfe.browser.Walk.chooses;
import static no.sloyfe.browser.Walk.prepares;
import static no.sloyfe.browser.Walk.writes;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import no.sloyfe.SloyfeTest;
import no.sloyfe.browser.Chromium.Device;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** T04 walked through by its users, in English: a staff looks at what steers it and agrees on who visits whom. */
@SloyfeTest
class LeadingLearningTest {

    @Autowired
    ApplicationContext program;

    @Test
    void a_staff_finds_what_steers_it_and_agrees_on_ground_rules_and_visits() {
        Walk walk = new Walk(program).at("Fjordvik International School", "SCHOOL", "en");
        Page kari = walk.laptop;
        walk.plan("T04", "2026-10-20", "08:30");
        Chromium.picture(kari, "leading-plan-en");
        kari.navigate(walk.meeting() + "/groups");
        walk.seat("Amina Hassan", 1);
        walk.seat("Jonas Berg", 1);
        walk.seat("Leila Amiri", 2);
        walk.invite();
        Page amina = walk.opensMail("Amina Hassan", 1, Device.PHONE, ColorScheme.LIGHT);
        chooses(amina, "en");
        prepares(amina, List.of("We lift together in year 8", "They do not read the task"), "Saved 08:00");
        Chromium.picture(amina, "leading-preparation-en");

        walk.clockIs("2026-10-20T08:30");
        amina.navigate(walk.room());
        Others others = new Others(walk).colleagues("Jonas Berg", "Leila Amiri", "Per Ås");
        kari.navigate(walk.room() + "/leader");
        walk.starts();
        Chromium.picture(amina, "leading-opening-en");
        walk.until("Write the explanations you use", amina);
        amina.locator("#mine li", new Page.LocatorOptions().setHasText("They do not read")).getByText("The person").click();
        writes(amina, "The system", "The tests come too close");
        assertThat(amina.locator("#circle section[aria-label='The person']")).containsText("They do not read the task");
        Chromium.picture(amina, "leading-sort-en");
        walk.next("Which can we ourselves act on?", amina);
        writes(amina, "Point", "We can read the task aloud together");
        walk.next("Which values steer", amina);
        writes(amina, "Values", "Every pupil is seen");
        others.write("Jonas Berg", "point:actions", "We test every week");
        Chromium.picture(amina, "leading-chain-en");
        walk.next("Do we do what we do well enough?", amina);
        writes(amina, "What hinders us?", "We plan alone");
        Chromium.picture(amina, "leading-single-en");
        walk.next("What really steers us?", amina);
        writes(amina, "What really steers us?", "The exam");
        walk.next("Look at what you just did", amina);
        writes(amina, "Point", "We seldom ask why");
        others.write("Leila Amiri", "point", "We learn by seeing each other");
        String company = amina.locator(".circle-who p").textContent();
        walk.next("Each group gives one point", amina);
        others.gather(2, kari, amina, company);
        Chromium.picture(kari, "leading-leader-list-en");
        walk.until("What shall the pupils learn?", amina);
        writes(amina, "What", "To ask a text questions");
        walk.next("How shall they learn it?", amina);
        writes(amina, "How", "In pairs");
        walk.next("Why exactly this, for exactly these pupils?", amina);
        writes(amina, "Why", "They stop at the first line");
        Chromium.picture(amina, "leading-why-en");
        walk.until("What must be in place for you to welcome", amina);
        writes(amina, "I decide what you look for");
        walk.next("Say what matters most to you", amina);
        others.round();
        walk.next("What did you hear more than once", amina);
        Chromium.picture(amina, "leading-talk-en");
        walk.next("Agree on areas to work on", amina);
        writes(amina, "Ground rule", "The one who is visited speaks first");
        others.write("Jonas Berg", "point:next", "Two visits before Christmas");
        Chromium.picture(amina, "leading-settle-en");
        Chromium.picture(kari, "leading-leader-settle-en");
        walk.until("put each in the field where it belongs", amina);
        writes(amina, "Blind: others know, we do not", "What pupils say at home");
        Chromium.picture(amina, "leading-fields-en");
        walk.until("the other helps with the moves", amina);
        Chromium.picture(amina, "leading-moves-en");
        walk.until("Whom do you pair up with", amina);
        Chromium.picture(amina, "leading-visits-en");
        walk.agrees("Amina visits Jonas, Jonas visits Leila, by 20 November", amina);
        walk.until("Write briefly what you learnt", amina);
        writes(amina, "This I will try", "Ask Jonas what he wants eyes on");
        walk.until("What should the next meeting build on?", amina);
        writes(amina, "What we saw in each other's lessons");
        kari.locator("#step .next").click();
        Chromium.picture(kari, "leading-closure-en");
        walk.closes("Jonas Berg", "Makes the list of visits", "2026-10-27", "It hangs in the staff room");
        Chromium.picture(kari, "leading-minutes-en");
        assertThat(kari.locator(".minutes")).containsText("The one who is visited speaks first");
        assertThat(kari.locator(".minutes")).containsText("What we saw in each other's lessons");
        assertThat(kari.locator(".minutes")).not().containsText("Ask Jonas what he wants eyes on");
        walk.meetsAgain("2026-11-24", "08:30", "Makes the list of visits");
    }
}
