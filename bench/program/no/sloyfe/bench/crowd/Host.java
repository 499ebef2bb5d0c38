package no.sloyfe.bench.crowd;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.sloyfe.bench.live.Visitor;

/** Whoever leads: sets the installation up, plans meetings and leads them by the forms of the pages. */
public final class Host {

    private static final Pattern SET_UP = Pattern.compile("http://\\S+(/setup/\\S+)");
    private static final Pattern CODE = Pattern.compile("class=\"[^\"]*join-code[^\"]*\"[^>]*>([^<]+)<");
    private static final Pattern RUN = Pattern.compile("step\\?from=([0-9a-f.-]+)");

    private final Visitor visitor;

    public Host(URI address, Path log) throws IOException, InterruptedException {
        visitor = new Visitor(address);
        String setUp = found(SET_UP, Files.readString(log));
        visitor.get(setUp);
        Visitor.Answer done = visitor.post(setUp, "name", "Kari Nordvik", "mail", "kari@solbakken.example", "owner", "Fjordvik kommune",
                "unit", "Solbakken skole", "owner-kind", "MUNICIPALITY", "unit-kind", "SCHOOL", "language", "nb");
        if (done.status() != 200) {
            throw new IOException("The installation was not set up: " + done.status() + " " + done.path() + done.text());
        }
    }

    /** A meeting with an opening and then one item with each of these methods; tells its address. */
    public String plan(String... methods) throws IOException, InterruptedException {
        Map<String, String> form = Visitor.fields(visitor.get("/meetings/new").text());
        form.remove("_csrf");
        form.putAll(Map.of("begin", "empty", "title", "Vi lærer av hverandre"));
        String meeting = posted("/meetings", form);
        add(meeting, "Velkommen", "");
        for (String method : methods) {
            add(meeting, "Hva virker hos oss", method);
        }
        return meeting;
    }

    private void add(String meeting, String title, String method) throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>(Map.of("key", UUID.randomUUID().toString(), "title", title, "minutes", "30", "kind", "DEVELOPMENT",
                "goal", "Alle har bidratt", "question", "Hva virker?", "ends", "NONE", "method", method));
        if (method.equals("M27")) { // with the step that is left out unless asked for: groups propose what is voted on
            form.putAll(Map.of("tailors", method, "steps", "propose"));
        }
        posted(meeting + "/programme", form);
    }

    private String posted(String path, Map<String, String> form) throws IOException, InterruptedException {
        Visitor.Answer answer = visitor.post(path, form.entrySet().stream().flatMap(each -> Stream.of(each.getKey(), each.getValue())).toArray(String[]::new));
        if (answer.status() != 200) {
            throw new IOException(path + " answered " + answer.status() + " " + answer.text());
        }
        return answer.path();
    }

    /** The code as it stands in an address. */
    public String code(String meeting) throws IOException, InterruptedException {
        return found(CODE, visitor.get(meeting + "/room/leader").text()).replaceAll("[^A-Z0-9]", "");
    }

    public void start(String meeting) throws IOException, InterruptedException {
        posted(meeting + "/room/start?anyway=true", Map.of("view", "leader"));
    }

    /** Where the meeting is. */
    public String run(String meeting) throws IOException, InterruptedException {
        return found(RUN, visitor.get(meeting + "/room/leader").text());
    }

    /** Goes on from a step and tells where the meeting is then. */
    public String next(String meeting, String run) throws IOException, InterruptedException {
        posted(meeting + "/room/step?from=" + run + "&to=next&anyway=true", Map.of("view", "leader"));
        return run(meeting);
    }

    /** Opens pages of one's own in the crowd: the leader's, and the big screen. */
    public Guest page(Crowd crowd, Diary diary, int number, String page, Runnable in) {
        Guest guest = new Guest(crowd, diary, number, page);
        Map<String, String> cookies = new LinkedHashMap<>();
        for (String each : visitor.cookies().split("; ")) {
            cookies.put(each.split("=", 2)[0], each.split("=", 2)[1]);
        }
        crowd.tell(() -> guest.arrive(cookies, page, in));
        return guest;
    }

    static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("Nothing is like " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
