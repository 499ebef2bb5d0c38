package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import no.sloyfe.Mailbox;
import no.sloyfe.SettableClock;
import no.sloyfe.Solbakken;
import no.sloyfe.browser.Chromium.Device;
import no.sloyfe.database.Owned;
import no.sloyfe.web.Words;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting at Solbakken from planning to follow-up, everybody with a browser of their own; Kari leads from a laptop. */
final class Walk {

    /** How a meeting after the first begins. */
    private static final Pattern OPENING = Pattern.compile("Sist vi møttest?|Last time we met");

    final Solbakken school;
    final Page laptop;
    private final Letterbox letters;
    private final SettableClock clock;
    private final ApplicationContext program;
    private String meeting = "";

    Walk(ApplicationContext program) {
        this.program = program;
        clock = program.getBean(SettableClock.class);
        clock.set(SettableClock.START);
        letters = new Letterbox(program.getBean(Mailbox.class));
        school = Solbakken.in(program);
        laptop = Chromium.page(Device.LAPTOP, school.browser(Solbakken.LEADER));
    }

    /** The same people in another school or kindergarten, and Kari reads its language. */
    Walk at(String unit, String kind, String language) {
        program.getBean(Owned.class).write(school.owner.value(), () -> program.getBean(JdbcClient.class)
                .sql("update unit set name = ?, kind = ?, language = ? where id = ?").params(unit, kind, language, school.unit.value()).update());
        if (!language.equals("nb")) {
            laptop.navigate("/");
            chooses(laptop, language);
        }
        return this;
    }

    String meeting() {
        return meeting;
    }

    String room() {
        return meeting + "/room";
    }

    /** Plans from a template for a day a week ahead and stays on the plan page. */
    void plan(String template, String day, String at) {
        laptop.navigate("/");
        laptop.getByRole(AriaRole.NAVIGATION).locator("a[href='/meetings']").click();
        laptop.locator("main a[href='/meetings/new']").first().click();
        laptop.locator("#begin-" + template).check();
        laptop.fill("#day", day);
        laptop.fill("#at", at);
        laptop.locator("form[action='/meetings'] button.ds-button").click();
        assertThat(laptop.locator("table.programme")).isVisible();
        here();
    }

    /** The meeting is the one whose plan Kari looks at. */
    void here() {
        meeting = path(laptop);
    }

    /** Moves somebody to a group by hand. */
    void seat(String name, int group) {
        Locator seat = laptop.locator("section.group li", new Page.LocatorOptions().setHasText(name));
        Locator there = laptop.locator("section.group").nth(group - 1);
        if (there.locator("ul.seats").getByText(name).count() == 0) {
            seat.locator("summary").click();
            Locator choice = seat.locator("select[name=circle]");
            choice.selectOption(choice.locator("option", new Locator.LocatorOptions().setHasText(Pattern.compile("(Gruppe|Group) " + group))).getAttribute("value"));
            seat.locator("form").last().getByRole(AriaRole.BUTTON).click();
        }
        assertThat(there.locator("ul.seats")).containsText(name);
    }

    void invite() {
        laptop.navigate(meeting);
        laptop.locator(".heading-actions a[href$='/invitation']").click();
        laptop.locator(".heading-actions button").click();
        assertThat(laptop.locator("#receipt")).containsText("8");
    }

    void clockIs(String when) {
        clock.set(ZonedDateTime.of(LocalDateTime.parse(when), Words.ZONE).toInstant());
    }

    /** Opens the link in somebody's newest mail on a browser that knows nobody. */
    Page opensMail(String name, int number, Device device, ColorScheme scheme) {
        Page page = Chromium.page(device, scheme, school.visitor(), true);
        page.navigate(link(name, number));
        return page;
    }

    /** Follows the link to the minutes on a browser that knows nobody: logs in by mail, and is there. */
    Page readsMinutes(String name, Device device, ColorScheme scheme) {
        Page page = opensMail(name, 2, device, scheme);
        page.fill("#mail", school.mail(name));
        page.locator("main form .ds-button").click();
        assertThat(page.locator("#mail")).hasCount(0);
        page.navigate(link(name, 3));
        page.locator("main form .ds-button").click();
        assertThat(page.locator(".minutes")).isVisible();
        return page;
    }

    /** Types the code from the big screen and a name. */
    Page guest(String name, Page screen) {
        Page page = Chromium.page(Device.PHONE, school.visitor());
        page.navigate("/join");
        page.fill("#code", screen.locator(".join-code").first().textContent());
        page.getByRole(AriaRole.BUTTON, named("Videre")).click();
        page.fill("#name", name);
        page.getByRole(AriaRole.BUTTON, named("Bli med")).click();
        assertThat(page.locator("#stage")).isVisible();
        return page;
    }

    /** The button that leads on, pressed by Kari; then everybody is at the step with this instruction. */
    void next(String instruction, Page... everybody) {
        laptop.locator("#step .next").click();
        assertThat(laptop.locator("#step")).containsText(instruction);
        for (Page each : everybody) {
            assertThat(each.locator("#stage")).containsText(instruction);
        }
    }

    /** Presses on until the step with this instruction, at most six steps ahead. */
    void until(String instruction, Page... everybody) {
        for (int step = 0; step < 6 && laptop.locator("#step").getByText(instruction).count() == 0; step++) {
            String here = laptop.locator("#step .next").getAttribute("formaction");
            laptop.locator("#step .next").click();
            assertThat(laptop.locator("#step .next")).not().hasAttribute("formaction", here);
        }
        assertThat(laptop.locator("#step")).containsText(instruction);
        for (Page each : everybody) {
            assertThat(each.locator("#stage")).containsText(instruction);
        }
    }

    /** The leader writes down what all have agreed on, and this person sees it. */
    void agrees(String what, Page person) {
        laptop.locator("turbo-frame textarea[name=decision]").fill(what);
        laptop.locator("turbo-frame button.ds-button").first().click();
        assertThat(person.locator("#endings")).containsText(what);
    }

    /** The leader ends it, reads the minutes through and sends them. */
    void closes(String who, String what, String due, String howSeen) {
        laptop.navigate(meeting + "/closure");
        laptop.fill("#who", who);
        laptop.fill("#what", what);
        laptop.fill("#due", due);
        laptop.fill("#how-seen", howSeen);
        laptop.locator("#milestones button.ds-button").click();
        assertThat(laptop.locator("#milestones .note")).containsText(what);
        laptop.locator("form[action$='/closure'] button").click();
        assertThat(laptop.locator(".minutes")).containsText(what);
        laptop.locator(".minutes button[formaction$='/approval']").click();
        assertThat(laptop.locator(".minutes form")).hasCount(0);
    }

    /** Plans the next meeting from the loop and starts it on its day, logged in anew; the leader then sees what was promised. */
    void meetsAgain(String day, String at, String promised) {
        laptop.locator(".minutes a[href^='/loops/']").first().click();
        assertThat(laptop.locator("#next")).isVisible();
        laptop.fill("#day", day);
        laptop.fill("#at", at);
        laptop.locator("#next button.ds-button").click();
        assertThat(laptop.locator("table.programme tbody tr").first()).containsText(OPENING);
        meeting = path(laptop);
        invite();
        clockIs(day + "T" + at);
        Page later = Chromium.page(Device.LAPTOP, school.browser(Solbakken.LEADER));
        later.navigate(room() + "/leader");
        later.locator("#step button[formaction$='/start']").click();
        assertThat(later.locator("#step .next")).isVisible();
        assertThat(later.locator("#promises")).containsText(promised);
        Chromium.picture(later, "leader-promises");
    }

    void starts() {
        laptop.locator("#step button[formaction$='/start']").click();
        assertThat(laptop.locator("#step .next")).isVisible();
    }

    void presses(String words) {
        laptop.locator("#step").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words)).click();
    }

    /** Writes in the docked field and adds it, as the kind of thing given. */
    static void writes(Page page, String kind, String text) {
        Locator kinds = page.locator("#compose .kind", new Page.LocatorOptions().setHasText(kind));
        if (kinds.count() > 0) {
            kinds.first().locator("input").check();
        }
        page.fill("#text", text);
        page.locator("form.composer .ds-button").click();
        assertThat(page.locator("form.composer .sign")).containsText(Pattern.compile("Lagra|Lagret|Saved"));
    }

    static void writes(Page page, String text) {
        writes(page, "", text);
    }

    static void press(Page page, String region, String words) {
        page.locator(region).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words)).first().click();
    }

    /** Chooses Nynorsk at the foot of the page. */
    static void nynorsk(Page page) {
        chooses(page, "nn");
        assertThat(page.locator("main")).containsText("Førebu deg");
    }

    /** Chooses a language at the foot of the page. */
    static void chooses(Page page, String language) {
        page.locator("footer button[value=" + language + "]").click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
    }

    static void prepares(Page page, List<String> answers, String saved) {
        for (int i = 0; i < answers.size(); i++) {
            page.locator("form[data-autosave] textarea").nth(i).fill(answers.get(i));
        }
        assertThat(page.locator("form[data-autosave] .sign").first()).containsText(saved);
    }

    private static String path(Page page) {
        return page.url().replaceAll("^https?://[^/]+|[?#].*$", "");
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** The link in somebody's newest letter, when so many have come. */
    String link(String name, int number) {
        return letters.link(school.mail(name), number);
    }
}
