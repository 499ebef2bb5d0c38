package no.sloyfe.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks at what came back: nothing fails on our side, nobody sees what is not theirs, and who is refused is told why. */
final class Judging {

    private static final int NO_HTTP = 505; // to a first line that is no request
    private static final Set<Integer> WITHOUT_WORDS = Set.of(400, 414, 431); // the server's own, before anything of ours is asked

    private final String foreign;
    private final Set<String> reached = new TreeSet<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, List<String>> faults = new LinkedHashMap<>();
    private int count;

    /** @param foreign the word that stands in all of the other owner's texts */
    Judging(String foreign) {
        this.foreign = foreign;
    }

    void look(Sent sent, Wire.Answer answer, World world) {
        count++;
        statuses.merge(answer.status(), 1, Integer::sum);
        if (sent.shape().post() && answer.status() / 100 <= 3 && answer.status() > 0) {
            reached.add(sent.shape().path().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*").replaceAll("\\?.*", ""));
        }
        if (answer.status() >= 500 && answer.status() != NO_HTTP) {
            fault("fivexx", sent.shown(answer));
        }
        if (seesOthers(sent, answer.body(), world)) {
            fault("leaks", sent.shown(answer));
        }
        String inside = inside(answer.body());
        if (!inside.isEmpty()) {
            fault("leaks", sent.shown(answer) + " " + inside);
        }
        boolean told = answer.headers().getOrDefault("content-type", "").contains("html") && answer.body().length() > 100;
        if (answer.status() / 100 == 4 && !told && !sent.path().startsWith("/live/") && !WITHOUT_WORDS.contains(answer.status())) {
            fault("silent", sent.shown(answer));
        }
    }

    private boolean seesOthers(Sent sent, String body, World world) {
        boolean guest = sent.who().equals(World.GUEST) && sent.shape().who().equals(sent.who());
        return body.contains(foreign) || (guest && (body.contains(world.word + "-planned") || body.contains(world.word + "-over")));
    }

    /** What the program tells of its inside; empty when nothing. */
    private static String inside(String body) {
        int at = Math.max(body.indexOf("Exception"), Math.max(body.indexOf("at no.sloyfe."), body.indexOf("org.springframework")));
        boolean bare = body.contains("MESSAGE:</th><td>Invalid cookie"); // the server's own page
        return at < 0 || bare ? "" : body.substring(Math.max(0, at - 300), Math.min(body.length(), at + 300));
    }

    void fault(String kind, String what) {
        faults.computeIfAbsent(kind, _ -> new ArrayList<>()).add("request " + count + ": " + what);
    }

    Map<String, List<String>> faults() {
        return faults;
    }

    String figures(int routes) {
        return "%d requests on %d routes, answers by status %s, %d forms and buttons taken".formatted(count, routes, statuses, reached.size());
    }

    int count() {
        return count;
    }
}
