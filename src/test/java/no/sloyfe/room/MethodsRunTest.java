package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.sloyfe.Browser;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each method from its first step to its last, with few and many, while people come late, go home and lose the network. */
@SloyfeTest
class MethodsRunTest {

    /** All but the time-out, which is called over the steps of others. */
    private static final List<String> METHODS = java.util.stream.IntStream.rangeClosed(1, 30).mapToObj("M%02d"::formatted)
            .filter(method -> !method.equals("M04")).toList();
    /** What has something to work on only after another item. */
    private static final Set<String> LATER = Set.of("M03", "M14", "M22", "M27");

    @Autowired
    ApplicationContext program;

    private RoomGround room;
    private final Map<String, Browser> guests = new LinkedHashMap<>();

    static Stream<Arguments> methods() {
        List<Integer> few = Boolean.getBoolean("sloyfe.methods.all") ? List.of(3, 7, 12, 41, 120)
                : Stream.of(System.getProperty("sloyfe.methods.people", "7").split(",")).map(Integer::valueOf).toList();
        String only = System.getProperty("sloyfe.methods.only", "");
        return METHODS.stream().filter(method -> only.isEmpty() || only.contains(method)).flatMap(method ->
                (method.equals("M05") ? List.of(3, 7, 12) : few).stream().map(people -> Arguments.of(method, people)));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("methods")
    void the_method_runs_to_its_end_and_its_rules_hold(String method, int people) {
        room = LATER.contains(method)
                ? new RoomGround(program, "10|Først|M08", "30|Saken|" + method)
                : new RoomGround(program, "30|Saken|" + method);
        for (int i = 0; i < people; i++) {
            enter(i);
        }
        lead("/start");
        boolean late = false;
        boolean left = false;
        int steps = 0;
        while (true) {
            everyStep();
            if (steps == 0) {
                assertThat(enter(people).status()).isEqualTo(200); // a late comer
                late = true;
            }
            if (steps == 1 || (late && last())) {
                if (!left) {
                    assertThat(guests.remove("Gjest 1").post(room.room() + "/departure").status()).isEqualTo(200);
                    left = true;
                }
            }
            seats();
            lead("/clock?pause=true&run=" + room.run());
            work();
            lead("/clock?pause=false&run=" + room.run());
            seats();
            if (last()) {
                break;
            }
            String here = room.run();
            lead("/step?to=next&from=" + here);
            if (steps++ == 1) {
                lead("/step?to=back&from=" + room.run());
                assertThat(room.run()).isEqualTo(here);
                seats();
                everyStep();
                lead("/step?to=next&from=" + here);
            }
            Browser again = room.school.browser(Solbakken.LEADER); // the leader's machine has lost the network
            assertThat(again.get(room.room() + "/leader").status()).isEqualTo(200);
            assertThat(again.post(room.room() + "/step?to=next&from=" + here, "view", "leader").status()).isEqualTo(409);
        }
        nobodyMetTwice(people);
        assertThat(room.asked("select max(revision) - count(*) from change where meeting_id = :meeting", Long.class)).isZero();
        assertThat(room.leader().post("/meetings/" + room.meeting + "/closure").status()).isEqualTo(200);
        refused(Set.of(409, 410), () -> write(anybody(), "note", "for sent"));
    }

    private Browser.Answer enter(int number) {
        String name = "Gjest " + number;
        Browser browser = room.school.visitor();
        String code = room.asked("select join_code from meeting where id = :meeting", String.class);
        guests.put(name, browser);
        Browser.Answer answer = browser.post("/join/" + code, "name", name);
        browser.saying("Accept", "text/vnd.turbo-stream.html, text/html");
        return answer;
    }

    /** Every page shows the step and answers. */
    private void everyStep() {
        assertThat(room.leader().get(room.room() + "/leader").status()).isEqualTo(200);
        assertThat(room.leader().get("/meetings/" + room.meeting + "/screen").status()).isEqualTo(200);
        guests.values().forEach(guest -> assertThat(guest.get(room.room()).status()).isEqualTo(200));
    }

    /** Nobody who is here is without a seat or alone in a pair, and pairs do not grow. */
    private void seats() {
        List<String> sizes = room.texts("""
                select count(*) filter (where p.left_at is null and p.joined_at is not null)::text
                from circle c join seat s on s.circle_id = c.id join participant p on p.id = s.participant_id
                    join room r on r.meeting_id = c.meeting_id and (r.item_id, r.step, r.round) = (c.item_id, c.step, c.round)
                where c.meeting_id = :meeting group by c.id
                """);
        if (!sizes.isEmpty()) {
            assertThat(sizes).as("seats in run %s", room.run()).doesNotContain("1").containsAnyOf("2", "3", "4")
                    .allMatch(size -> Integer.parseInt(size) <= 4);
            assertThat(sizes.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(guests.size());
        }
    }

    /** What people do in the step, and a try to break its rule. */
    private void work() {
        String form = anybody().get(room.room()).body();
        if (form.contains("/ratings?")) {
            rate();
            return;
        }
        if (form.contains("name=\"option\"")) {
            vote();
            return;
        }
        if (form.contains("/picks?")) {
            pick();
            return;
        }
        breakTheTurn();
        if (form.contains("name=\"source\"")) {
            List.copyOf(guests.values()).forEach(this::remark);
        }
        for (Browser guest : active()) {
            for (Element choice : guest.get(room.room()).page().select("#compose [name=to]:not([value^=remark])")) {
                Browser.Answer answer = write(guest, choice.attr("value"), "Vi spør elevene");
                assertThat(answer.status()).as(answer.text()).isIn(200, 409);
            }
            arrange(guest);
            Document after = guest.get(room.room()).page();
            Element placing = after.selectFirst("button[formaction*=/placements][formaction*=contribution=]");
            if (placing != null) {
                assertThat(guest.post(placing.attr("formaction")).status()).isEqualTo(200);
                refused(Set.of(409), () -> guest.post(placing.attr("formaction").replaceAll("field=\\w+", "field=nowhere")));
                after = guest.get(room.room()).page();
            }
            Element word = after.selectFirst("button[formaction*=/turn?]");
            if (word != null) {
                assertThat(guest.post(word.attr("formaction")).status()).isIn(200, 409);
            }
        }
        breakTheLimits();
        for (Browser guest : active()) {
            boolean mine = hasTheWord(guest);
            for (int turns = 0; turns < 20 && mine; turns++) {
                assertThat(guest.post(room.room() + "/turn?run=" + room.run()).status()).isEqualTo(200);
                mine = hasTheWord(guest);
            }
            assertThat(mine).isFalse();
        }
    }

    private boolean hasTheWord(Browser guest) {
        return !guest.get(room.room()).page().select(".word.mine").isEmpty();
    }

    /** Some of those who are here; the others sit still. */
    private List<Browser> active() {
        return guests.values().stream().limit(4).toList();
    }

    private void vote() {
        for (Browser guest : List.copyOf(guests.values())) {
            String option = guest.get(room.room()).page().select("input[name=option]").attr("value");
            refused(Set.of(422), () -> guest.post(room.room() + "/votes?run=" + room.run()));
            refused(Set.of(404), () -> guest.post(room.room() + "/votes?run=" + room.run(), "option", UUID.randomUUID().toString()));
            assertThat(guest.get(room.room()).page().select("#plenary .chip.pine")).as("votes shown").isEmpty();
            assertThat(guest.post(room.room() + "/votes?run=" + room.run(), "option", option).status()).isEqualTo(200);
            refused(Set.of(409), () -> guest.post(room.room() + "/votes?run=" + room.run(), "option", option));
        }
        assertThat(anybody().get(room.room()).page().select("#plenary .chip.pine")).as("votes shown").isNotEmpty();
    }

    /** Who does not have the word in plenary, or in a group that shares in turn, cannot say anything. */
    private void breakTheTurn() {
        for (Browser guest : active()) {
            Document page = guest.get(room.room()).page();
            if (page.selectFirst("#word .word:not(.mine):not(.quiet)") == null) {
                continue;
            }
            page.select("#compose [name=to]").stream().map(choice -> choice.attr("value"))
                    .filter(to -> to.startsWith("plenary") || (to.startsWith("note:") && !to.contains("moment")))
                    .forEach(to -> refused(Set.of(409), () -> write(guest, to, "uten tur")));
        }
    }

    /** Everybody answers once; nobody sees anything before, and the spread is never told with fewer than three. */
    private void rate() {
        for (Browser guest : List.copyOf(guests.values())) {
            Document page = guest.get(room.room()).page();
            assertThat(page.select(".spread")).as("the spread before all have answered").isEmpty();
            String option = page.select("input[name=option]").attr("value");
            refused(Set.of(422), () -> guest.post(room.room() + "/ratings?run=" + room.run(), "option", "nowhere"));
            refused(Set.of(422), () -> guest.post(room.room() + "/ratings?run=" + room.run()));
            assertThat(guest.post(room.room() + "/ratings?run=" + room.run(), "option", option).status()).isEqualTo(200);
            refused(Set.of(409), () -> guest.post(room.room() + "/ratings?run=" + room.run(), "option", option));
        }
        assertThat(anybody().get(room.room()).page().select(".spread").size() + anybody().get(room.room()).page().text().split("for få", -1).length)
                .as("the spread or that they are few").isGreaterThan(1);
    }

    private void pick() {
        refused(Set.of(422), () -> anybody().post(room.room() + "/picks?run=" + room.run(), "idea", UUID.randomUUID().toString()));
        refused(Set.of(422), () -> anybody().post(room.room() + "/picks?run=" + room.run()));
        for (Browser guest : active()) {
            String idea = guest.get(room.room()).page().select("input[name=idea]").attr("value");
            if (!idea.isEmpty()) {
                assertThat(guest.post(room.room() + "/picks?run=" + room.run(), "idea", idea).status()).isEqualTo(200);
                assertThat(guest.get(room.room()).page().select("input[name=idea][checked]").attr("value")).isEqualTo(idea);
            }
        }
    }

    /** Every idea gets every remark it lacks. */
    private void remark(Browser guest) {
        Document page = guest.get(room.room()).page();
        if (!page.select("#circle").text().contains("mangler:")) {
            return;
        }
        for (Element idea : page.select("#compose select[name=source] option")) {
            for (Element choice : page.select("#compose [name=to]")) {
                assertThat(guest.post(room.room() + "/contributions?run=" + room.run(), "client", UUID.randomUUID().toString(),
                        "to", choice.attr("value"), "source", idea.attr("value"), "text", "Hvordan vet vi det?").status()).isEqualTo(200);
            }
        }
    }

    /** Links, merges, themes. */
    private void arrange(Browser guest) {
        Document page = guest.get(room.room()).page();
        Element link = page.selectFirst("button[formaction*=/connections]");
        if (link != null) {
            assertThat(guest.post(link.attr("formaction")).status()).isEqualTo(200);
            refused(Set.of(422), () -> guest.post(link.attr("formaction").replaceAll("other=[^&]+", "other=" + UUID.randomUUID())));
        }
        List<String> notes = page.select("input[name=contribution]").eachAttr("value");
        Element theme = page.selectFirst(".sort-field button[formaction*=/placements]");
        if (notes.size() > 1) {
            assertThat(guest.post(room.room() + "/merges?run=" + room.run(), "contribution", notes.get(0), "contribution", notes.get(1)).status()).isEqualTo(200);
            refused(Set.of(409), () -> guest.post(room.room() + "/merges?run=" + room.run(), "contribution", notes.get(0)));
            refused(Set.of(409), () -> guest.post(room.room() + "/placements?run=" + room.run() + "&field=nowhere", "contribution", notes.get(0)));
        }
        if (!notes.isEmpty() && theme != null) {
            assertThat(guest.post(theme.attr("formaction"), "contribution", notes.getFirst()).status()).isEqualTo(200);
        }
    }

    private void breakTheLimits() {
        Browser guest = anybody();
        refused(Set.of(422), () -> write(guest, "note:nowhere", "feil felt"));
        refused(Set.of(422), () -> write(guest, "note", " "));
        refused(Set.of(422), () -> write(guest, "note", "x".repeat(5000)));
        Document page = guest.get(room.room()).page();
        for (Element choice : page.select("#compose [name=to]")) {
            if (choice.attr("value").startsWith("point") && page.text().contains("Punktene våre")) { // on lists and boards as many as they like
                for (int i = 0; i < 8; i++) {
                    write(guest, choice.attr("value"), "enda et punkt");
                }
                refused(Set.of(409), () -> write(guest, choice.attr("value"), "ett for mye"));
            }
        }
        refused(Set.of(403), () -> guest.post(room.room() + "/step?to=next&from=" + room.run()));
    }

    private void refused(Set<Integer> status, java.util.function.Supplier<Browser.Answer> attempt) {
        String before = stored();
        Browser.Answer answer = attempt.get();
        assertThat(answer.status()).as(answer.text()).isIn(status);
        assertThat(answer.text()).isNotBlank();
        assertThat(stored()).isEqualTo(before);
    }

    private String stored() {
        return room.asked("""
                select (select count(*) from contribution where meeting_id = :meeting) || ' '
                    || (select count(*) from ballot where meeting_id = :meeting) || ' '
                    || (select count(*) from placement where meeting_id = :meeting) || ' ' || revision from meeting where id = :meeting
                """, String.class);
    }

    private void nobodyMetTwice(int people) {
        List<String> met = room.texts("""
                select c.item_id || ' ' || c.step || ' ' || least(a.participant_id, b.participant_id) || ' ' || greatest(a.participant_id, b.participant_id)
                from circle c join seat a on a.circle_id = c.id join seat b on b.circle_id = c.id and a.participant_id < b.participant_id
                where c.meeting_id = :meeting and c.form in ('PAIR', 'TRIO') and c.item_id is not null
                """);
        if (people > 4) {
            assertThat(met).hasSameSizeAs(new HashSet<>(met));
        }
    }

    private boolean last() {
        return room.leader().get(room.room() + "/leader").page().select("button[formaction*=to=next]").isEmpty();
    }

    private Browser anybody() {
        return guests.get("Gjest 0");
    }

    private Browser.Answer write(Browser guest, String to, String text) {
        return guest.post(room.room() + "/contributions?run=" + room.run(), "client", UUID.randomUUID().toString(), "to", to, "text", text);
    }

    private void lead(String what) {
        Browser.Answer answer = room.leader().post(room.room() + what, "view", "leader");
        assertThat(answer.status()).as(what + ": " + answer.text()).isEqualTo(200);
    }
}
