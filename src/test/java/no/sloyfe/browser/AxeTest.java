package no.sloyfe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import no.sloyfe.Browser;
import no.sloyfe.SettableClock;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import no.sloyfe.access.Secret;
import no.sloyfe.browser.Chromium.Device;
import no.sloyfe.database.Owned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page passes axe in light and dark at 320, 390 and 1280 pixels, and none scrolls sideways. */
@SloyfeTest
class AxeTest {

    @Autowired ApplicationContext program;

    private final Axe axe = new Axe();
    private Solbakken school;
    private Browser kari;
    private Browser amina;
    private Page leader;
    private Page phone;

    @BeforeEach
    void people() {
        program.getBean(SettableClock.class).set(SettableClock.START);
        school = Solbakken.in(program);
        kari = school.browser(Solbakken.LEADER);
        amina = school.browser("Amina Hassan");
        leader = Chromium.page(Device.LAPTOP, kari);
        phone = Chromium.page(Device.PHONE, amina);
    }

    @Test
    void the_ways_in() {
        Page visitor = Chromium.page(Device.PHONE, school.visitor());
        axe.look(visitor, "/", "front");
        axe.look(visitor, "/login", "login");
        axe.look(visitor, "/join", "join");
        axe.look(visitor, "/join?code=XXXXXXXX", "join-unknown");
        axe.look(visitor, "/meetings/" + UUID.randomUUID() + "/nothing", "not-found");
        axe.look(visitor, "/login/" + "x".repeat(43), "login-link");
        axe.look(visitor, "/setup/" + setupToken(), "setup");
        axe.look(leader, "/", "my-page");
        axe.look(leader, "/meetings", "meetings-empty");
        axe.look(leader, "/meetings/" + UUID.randomUUID(), "not-found-member");
        axe.look(leader, "/units/" + school.unit + "/staff", "staff");
        axe.look(leader, "/units/" + school.unit + "/staff/list", "staff-list");
        assertThat(axe.faults()).isEmpty();
    }

    @Test
    void before_a_meeting() {
        String home = planned();
        axe.look(leader, "/meetings/new", "new-meeting");
        axe.look(leader, home, "plan");
        axe.look(leader, lacking(), "plan-lacking");
        axe.look(leader, home + "/facts", "facts");
        axe.look(leader, home + "/programme/new", "item");
        axe.look(leader, home + "/programme/new?purpose=DECIDE", "proposals");
        axe.look(leader, home + "/people", "people");
        axe.look(leader, home + "/groups", "groups");
        axe.look(leader, home + "/preparation/tasks", "tasks");
        axe.look(leader, home + "/preparation/tasks/new?preset=CONFIRMS", "task");
        axe.look(leader, home + "/cancellation", "cancellation");
        axe.look(leader, home + "/invitation", "invitation");
        kari.post(home + "/invitation");
        axe.look(leader, home + "/invitation", "invited");
        axe.look(leader, "/meetings", "meetings");
        axe.look(phone, home, "coming");
        axe.look(phone, home + "/preparation", "preparation");
        axe.look(phone, "/", "my-page-prepare");
        assertThat(axe.faults()).isEmpty();
    }

    @Test
    void during_a_meeting() {
        String home = planned();
        kari.post(home + "/invitation");
        String preparation = home + "/preparation";
        var page = amina.get(preparation);
        String field = page.page().select("form[data-autosave] textarea").attr("name");
        amina.post(page.page().select("form[data-autosave]").attr("action"), field, "Elevene får vite hva som skal til");
        Page screen = Chromium.page(Device.SCREEN, school.browser(Solbakken.LEADER));
        axe.look(phone, home + "/room", "room-waiting");
        axe.look(leader, home + "/room/leader", "leader-waiting");
        axe.look(screen, home + "/screen", "screen-waiting");
        axe.look(Chromium.page(Device.PHONE, school.visitor()), "/join/" + code(home), "join-name");
        school.browser("Jonas Berg").get(home + "/room");
        kari.post(home + "/room/start");
        for (int step = 1; step <= 10; step++) {
            write(home, step);
            axe.look(phone, home + "/room", "room-" + step);
            if (step % 3 != 1) {
                axe.look(leader, home + "/room/leader", "leader-" + step);
                axe.look(screen, home + "/screen", "screen-" + step);
            }
            next(home);
        }
        axe.look(phone, home + "/room/device", "device");
        axe.look(leader, home + "/room/paper", "paper");
        axe.look(leader, home + "/sheets", "sheets");
        kari.post(home + "/room/time-out?start=true");
        axe.look(phone, home + "/room", "room-time-out");
        axe.look(leader, home + "/endings", "endings");
        write(home, 11);
        axe.look(leader, home + "/closure", "closure");
        assertThat(axe.faults()).isEmpty();
    }

    @Test
    void after_a_meeting() {
        String home = planned();
        kari.post(home + "/invitation");
        amina.get(home + "/room");
        kari.post(home + "/room/start");
        kari.post(home + "/closure/milestones", "id", UUID.randomUUID().toString(), "who", "Amina Hassan",
                "what", "Prøver modelltekst i 8B", "due", "2026-11-10", "how-seen", "Viser elevtekster");
        kari.post(home + "/endings/measures", "id", UUID.randomUUID().toString(), "item", "", "measure", "Felles start på timene",
                "sign", "I gang innen to minutter", "look-on", "2026-11-17");
        kari.post(home + "/closure");
        axe.look(leader, home + "/minutes", "minutes-draft");
        kari.post(home + "/minutes/approval", "note", "Takk for i dag.");
        axe.look(phone, home + "/minutes", "minutes");
        axe.look(phone, home + "/room", "room-over");
        axe.look(leader, "/", "my-page-after");
        String loop = kari.get(home + "/minutes").page().select(".minutes a[href^=/loops/]").attr("href");
        axe.look(leader, loop, "loop");
        axe.look(phone, loop, "loop-staff");
        String next = kari.submit(kari.get(loop), loop + "/meetings", "day", "2026-11-09", "at", "14:00", "begin", "last").path();
        tried(home);
        axe.look(phone, next + "/trying", "trying");
        assertThat(axe.faults()).isEmpty();
    }

    /** What Amina chose to try in a meeting. */
    private void tried(String home) {
        program.getBean(Owned.class).write(school.owner.value(), () -> { program.getBean(JdbcClient.class).sql("""
                        insert into interim_work (id, owner_id, meeting_id, loop_id, what, made_at, person_id)
                        select gen_random_uuid(), owner_id, id, loop_id, 'Venter litt før jeg svarer', now(), ? from meeting where id = ?""")
                .params(school.person("Amina Hassan").value(), UUID.fromString(home.substring(home.lastIndexOf('/') + 1))).update(); });
    }

    private String setupToken() {
        Secret secret = Secret.random();
        program.getBean(Owned.class).outside(() -> { program.getBean(JdbcClient.class)
                .sql("insert into setup_link (token_hash, created) values (?, now())").param(secret.hash()).update(); });
        return secret.text();
    }

    private String planned() {
        return kari.submit(kari.get("/meetings/new"), "/meetings", "begin", "T05", "day", "2026-10-12", "at", "14:00").path();
    }

    /** A plan that lacks most of what makes a learning meeting. */
    private String lacking() {
        String home = kari.submit(kari.get("/meetings/new"), "/meetings", "begin", "empty", "title", "Vurdering", "day", "2026-10-13",
                "at", "14:00").path();
        kari.submit(kari.get(home + "/programme/new"), home + "/programme", "title", "Vurdering", "minutes", "30",
                "question", "Er vurderingen vanskelig?");
        return home;
    }

    private String code(String home) {
        return kari.get(home + "/screen").page().select(".join-code").text();
    }

    private void write(String home, int step) {
        var room = amina.get(home + "/room").page();
        String action = room.select("form.composer").attr("action");
        for (String to : room.select("form.composer [name=to]").eachAttr("value")) {
            if (!action.isEmpty()) {
                amina.post(action, "client", UUID.randomUUID().toString(), "to", to, "text", "Elevene får vite hva som skal til, " + step);
            }
        }
    }

    private void next(String home) {
        String next = kari.get(home + "/room/leader").page().select("#step .next").attr("formaction");
        if (!next.isEmpty()) {
            kari.post(next, "view", "leader");
        }
    }
}
