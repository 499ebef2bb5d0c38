package no.sloyfe.bench.pages;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The made-up school that is measured: its leader, a teacher, a meeting that runs and one to come, and what was held before. */
final class School {

    private static final Pattern RUN = Pattern.compile("contributions\\?run=([0-9a-f.-]+)");
    private static final Pattern TO = Pattern.compile("name=\"to\"[^>]*value=\"([^\"]+)\"|<option value=\"((?:note|point)[^\"]*)\"");
    private static final Pattern STEP = Pattern.compile("step\\?from=([0-9a-f.-]+)");

    final String leader;
    final String teacher;
    final String unit;
    private final List<String> people;
    private final String running;
    private final String coming;
    private final List<String> held;
    private final List<String> loops;

    School(Database database) throws SQLException {
        unit = database.one("select id from unit where name = 'Solbakken skole'");
        leader = database.one("select person_id from member where unit_id = ?::uuid and role = 'LEADER'", unit);
        people = database.column("select person_id from member where unit_id = ?::uuid and role = 'STAFF' order by person_id", unit);
        teacher = people.getFirst();
        // the two that the program planned itself; the made ones come later
        List<String> planned = database.column("""
                select id from meeting where unit_id = ?::uuid and phase <> 'FOLLOWED_UP' and id::text not like '00000006-%' order by starts_at""", unit);
        running = planned.getFirst();
        coming = planned.get(1);
        held = database.column("""
                select id from meeting where unit_id = ?::uuid and phase = 'FOLLOWED_UP' order by md5(id::text) limit 25""", unit);
        loops = database.column("select distinct loop_id from meeting where id::text = any(?) limit 10", (Object) held.toArray(String[]::new));
    }

    /** Invites to the coming meeting and makes its groups; begins the other, where everybody comes and writes in three steps. */
    void open(URI address) throws IOException {
        try (Browser kari = Browser.of(address, leader)) {
            String plan = "/meetings/" + coming;
            expect(kari.post(plan + "/groups", plan + "/groups", Map.of()), 3);
            expect(kari.post(plan + "/invitation", plan + "/invitation", Map.of()), 3);
            String room = "/meetings/" + running + "/room";
            expect(kari.post(room + "/start", "/meetings/" + running, Map.of("anyway", "true")), 3);
            List<Browser> staff = new ArrayList<>();
            for (String person : people) {
                staff.add(Browser.of(address, person));
            }
            int written = 0;
            for (int steps = 0; steps < 25 && written < 3; steps++) {
                int before = written;
                for (Browser one : staff) {
                    written = Math.max(written, before + (wrote(one, room) ? 1 : 0));
                }
                if (written < 3) {
                    Matcher step = STEP.matcher(kari.get(room + "/leader").text());
                    if (step.find()) {
                        kari.post(room + "/step?from=" + step.group(1) + "&to=next&anyway=true", room + "/leader", Map.of("view", "leader"));
                    }
                }
            }
            for (Browser one : staff) {
                one.close();
            }
            if (written < 3) {
                throw new IOException("Nobody could write in the meeting that runs: " + written);
            }
        }
    }

    private static boolean wrote(Browser person, String room) throws IOException {
        String page = person.get(room).text();
        Matcher run = RUN.matcher(page);
        Matcher to = TO.matcher(page);
        return run.find() && to.find() && person.post(room + "/contributions?run=" + run.group(1), room, Map.of(
                "client", UUID.randomUUID().toString(), "to", to.group(1) == null ? to.group(2) : to.group(1),
                "text", "Vi ser at elevene hjelper hverandre når målet er felles")).status() / 100 == 3;
    }

    /** The fifteen pages by name: who asks, and the addresses taken in turn. */
    Map<String, Asked> pages(Database database) throws SQLException {
        String item = database.one("select id from item where meeting_id = ?::uuid and method_id is not null order by position limit 1", coming);
        Map<String, Asked> pages = new LinkedHashMap<>();
        pages.put("my page", new Asked(false, List.of("/")));
        pages.put("meetings", new Asked(false, List.of("/meetings")));
        pages.put("new meeting", new Asked(true, List.of("/meetings/new")));
        pages.put("plan", new Asked(true, List.of("/meetings/" + coming)));
        pages.put("programme item", new Asked(true, List.of("/meetings/" + coming + "/programme/" + item)));
        pages.put("people", new Asked(true, List.of("/meetings/" + coming + "/people")));
        pages.put("groups", new Asked(true, List.of("/meetings/" + coming + "/groups")));
        pages.put("invitation", new Asked(true, List.of("/meetings/" + coming + "/invitation")));
        pages.put("preparation", new Asked(false, List.of("/meetings/" + coming + "/preparation")));
        pages.put("room", new Asked(false, List.of("/meetings/" + running + "/room")));
        pages.put("room, leader", new Asked(true, List.of("/meetings/" + running + "/room/leader")));
        pages.put("screen", new Asked(true, List.of("/meetings/" + running + "/screen")));
        pages.put("minutes", new Asked(false, held.stream().map(meeting -> "/meetings/" + meeting + "/minutes").toList()));
        pages.put("loop", new Asked(false, loops.stream().map(loop -> "/loops/" + loop).toList()));
        pages.put("library", new Asked(false, List.of("/methods")));
        return pages;
    }

    /** @param byLeader else by a teacher */
    record Asked(boolean byLeader, List<String> addresses) {}

    private static void expect(Browser.Answer answer, int hundreds) throws IOException {
        if (answer.status() / 100 != hundreds) {
            throw new IOException("Answered " + answer.status() + ": " + answer.text());
        }
    }
}
