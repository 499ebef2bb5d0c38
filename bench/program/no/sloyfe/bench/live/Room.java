package no.sloyfe.bench.live;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A running meeting with many guests, in a step where a line on the common list can be changed. */
final class Room {

    private static final Pattern SET_UP = Pattern.compile("http://\\S+(/setup/\\S+)");
    private static final Pattern CODE = Pattern.compile("class=\"[^\"]*join-code[^\"]*\"[^>]*>([^<]+)<");
    private static final Pattern RUN = Pattern.compile("step\\?from=([0-9a-f.-]+)");
    private static final Pattern LIVE = Pattern.compile("<live-source src=\"([^\"]+)\" since=\"([0-9]+)\"");

    private final URI address;
    private final Visitor leader;
    private final String meeting;
    private final String line = UUID.randomUUID().toString();
    private final List<Visitor> guests = new ArrayList<>();
    private int changes;
    private String live = "";
    private long since;

    /** Sets up a new installation and begins a meeting there. */
    Room(URI address, Path log) throws IOException, InterruptedException {
        this.address = address;
        this.leader = new Visitor(address);
        String setUp = found(SET_UP, Files.readString(log), 1);
        leader.get(setUp);
        Visitor.Answer done = leader.post(setUp, "name", "Kari Nordvik", "mail", "kari@solbakken.example", "owner", "Fjordvik kommune", "unit", "Solbakken skole",
                "owner-kind", "MUNICIPALITY", "unit-kind", "SCHOOL", "language", "nb");
        if (done.status() != 200) {
            throw new IOException("The installation was not set up: " + done.status() + " " + done.path() + done.text());
        }
        meeting = plan();
        leader.post(meeting + "/room/start?anyway=true", "view", "leader");
        goToTheList();
    }

    private String plan() throws IOException, InterruptedException {
        Map<String, String> form = Visitor.fields(leader.get("/meetings/new").text());
        form.remove("_csrf");
        form.put("begin", "T03");
        Visitor.Answer planned = leader.post("/meetings",
                form.entrySet().stream().flatMap(each -> Stream.of(each.getKey(), each.getValue())).toArray(String[]::new));
        if (planned.status() != 200) {
            throw new IOException("No meeting was planned: " + planned.status() + " " + planned.text());
        }
        return planned.path();
    }

    private void goToTheList() throws IOException, InterruptedException {
        for (int steps = 0; steps < 30; steps++) {
            String run = found(RUN, leader.get(meeting + "/room/leader").text(), 1);
            Visitor.Answer written = leader.post(meeting + "/room/contributions?run=" + run,
                    "view", "leader", "client", line, "to", "plenary:quality", "text", text());
            if (written.status() == 200) {
                return;
            }
            leader.post(meeting + "/room/step?from=" + run + "&to=next&anyway=true", "view", "leader");
        }
        throw new IOException("The meeting has no step with a common list");
    }

    /** Lets so many more in by the code, as they come: form, name, room. */
    void join(int number) throws IOException, InterruptedException {
        String code = found(CODE, leader.get(meeting + "/room/leader").text(), 1).replaceAll("[^A-Z0-9]", "");
        List<Callable<Visitor>> joining = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String name = "Gjest " + (guests.size() + i);
            joining.add(() -> joined(code, name));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Visitor> each : threads.invokeAll(joining)) {
                guests.add(each.get());
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private Visitor joined(String code, String name) throws IOException, InterruptedException {
        Visitor guest = new Visitor(address);
        guest.get("/join/" + code);
        Visitor.Answer room = guest.post("/join/" + code, "name", name);
        if (room.status() != 200 || !room.path().endsWith("/room")) {
            throw new IOException(name + " did not come in: " + room.status() + " " + room.path());
        }
        return guest;
    }

    /** Reads the page anew: where its stream is and which revision it stands at. */
    long look() throws IOException, InterruptedException {
        Matcher source = LIVE.matcher(guests.getFirst().get(meeting + "/room").text());
        if (!source.find()) {
            throw new IOException("The room has no live source");
        }
        live = source.group(1).replace("&amp;", "&");
        since = Long.parseLong(source.group(2));
        return since;
    }

    /** What a guest's browser sends to open its stream; a guest may have several pages open. */
    String request(int number) {
        return "GET " + live + "&since=" + since + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAccept: text/event-stream\r\nCookie: "
                + guests.get(number % guests.size()).cookies() + "\r\n\r\n";
    }

    /** The same for those who came last: they have the fewest pages open. */
    String lastRequest(int number) {
        return request(guests.size() - 1 - number % guests.size());
    }

    /** The leader changes the line on the common list, which everybody sees. */
    CompletableFuture<?> change() {
        return leader.postSoon(meeting + "/room/contributions/" + line, "view", "leader", "text", text());
    }

    private String text() {
        return "Elevene viser hverandre hva de har funnet ut " + ++changes;
    }

    private static String found(Pattern pattern, String text, int group) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("Nothing is like " + pattern + " in " + text);
        }
        return matcher.group(group);
    }
}
