package no.sloyfe.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import no.sloyfe.access.FailedTries;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends the running program requests that its pages offer, broken in every way, as somebody who leads, as staff, as a guest and as
 * nobody; and requests for what another owner has. Nothing may fail on our side, nothing of the other's may be seen or changed,
 * and what is refused changes nothing.
 */
public final class HttpFuzz implements AutoCloseable {

    private static final int WORLD_LASTS = 700;

    private final ApplicationContext program;
    private final Garbage garbage;
    private final Wire wire;
    private final String host;
    private final World canary;
    private final Map<String, String> canaryRows;
    private final List<String> foreign;
    private final List<String> routes;
    private final Judging judging;
    private final int pages;
    private World world;
    private List<Shape> shapes = List.of();
    private Breaking breaking;
    private int age;

    /** @param pages how many pages of each person's are looked at for what they offer */
    public HttpFuzz(ApplicationContext program, long seed, int pages) {
        this.program = program;
        this.pages = pages;
        garbage = new Garbage(seed);
        int port = Integer.parseInt(program.getEnvironment().getRequiredProperty("local.server.port"));
        wire = new Wire(port);
        host = "localhost:" + port;
        canary = new World(program, "KANARIFUGL");
        judging = new Judging(canary.word);
        foreign = canary.ids();
        canaryRows = canary.rows();
        routes = routes(program);
    }

    private static List<String> routes(ApplicationContext program) {
        return program.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .filter(each -> !each.getPatternValues().contains("${server.error.path:/error}"))
                .flatMap(each -> {
                    String method = each.getMethodsCondition().getMethods().contains(RequestMethod.POST) ? "POST " : "GET ";
                    return each.getPatternValues().stream().map(path -> method + path);
                })
                .sorted().distinct().toList();
    }

    public HttpFuzz send(int requests) {
        for (int i = 0; i < requests; i++) {
            try {
                if (world == null || age++ > WORLD_LASTS || (age % 100 == 0 && !world.stands())) {
                    begin();
                }
                one();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        if (!canary.rows().equals(canaryRows)) {
            judging.fault("leaks", "another owner's rows were changed");
        }
        return this;
    }

    private void begin() {
        program.getBean(FailedTries.class).forget();
        world = new World(program, "VANLIGORD");
        age = 0;
        shapes = new ArrayList<>();
        Map<String, String> tokens = new HashMap<>();
        world.people.forEach((who, browser) -> {
            List<Shape> offered = Shape.offered(who, browser, world.doors(who), pages);
            shapes.addAll(offered);
            tokens.put(who, offered.stream().flatMap(each -> each.fields().stream()).filter(field -> field.getKey().equals("_csrf"))
                    .map(Map.Entry::getValue).reduce((_, last) -> last).orElse(""));
        });
        breaking = new Breaking(garbage, host, world, foreign, tokens);
    }

    private void one() throws IOException {
        program.getBean(FailedTries.class).forget();
        if (garbage.chance(12)) {
            live();
            return;
        }
        Shape shape = garbage.chance(4) ? fromRoute() : garbage.one(shapes);
        String who = garbage.chance(8) ? anybody() : shape.who();
        boolean watched = shape.post() && garbage.chance(5);
        Map<String, String> before = watched ? world.rows() : Map.of();
        String path = breaking.path(shape.path());
        List<Map.Entry<String, String>> fields = breaking.fields(shape, who);
        Breaking.Body body = shape.post() ? breaking.body(shape, fields) : Breaking.Body.NONE;
        if (!shape.post()) {
            path = breaking.question(path);
        }
        String method = shape.post() ? garbage.chance(50) ? "PUT" : "POST" : "GET";
        Sent sent = new Sent(shape, who, path, fields);
        Wire.Answer answer = send(sent, breaking.head(method, path, who, body), body);
        if (watched && answer.status() / 100 == 4) {
            Map<String, String> after = world.rows();
            List<String> changed = after.keySet().stream().filter(table -> !after.get(table).equals(before.get(table))).toList();
            if (!changed.isEmpty()) {
                judging.fault("half", sent.shown(answer) + " changed " + changed);
            }
        }
    }

    private Wire.Answer send(Sent sent, byte[] head, Breaking.Body body) throws IOException {
        Wire.Answer answer = wire.send(head, body.bytes());
        judging.look(sent, answer, world);
        return answer;
    }

    private void live() throws IOException {
        String who = anybody();
        String meeting = garbage.chance(3) ? canary.meeting(canary.running) : garbage.chance(4) ? garbage.text() : world.meeting(world.running);
        String path = "/live/" + Encoded.text(meeting)
                + "?view=" + (garbage.chance(5) ? Encoded.text(garbage.text()) : garbage.one(List.of("participant", "leader", "screen")))
                + "&since=" + Encoded.text(garbage.chance(2) ? "" + garbage.random().nextInt(400) : garbage.text())
                + (garbage.chance(5) ? "&language=" + Encoded.text(garbage.text()) : "");
        String head = new String(breaking.head("GET", path, who, Breaking.Body.NONE), StandardCharsets.ISO_8859_1);
        if (garbage.chance(2)) {
            String last = "\r\nLast-Event-ID: " + Encoded.header(garbage.mutated("812")) + "\r\n";
            head = head.replaceFirst("\r\n", Matcher.quoteReplacement(last));
        }
        send(new Sent(new Shape(who, false, path, List.of(), false), who, path, List.of()), head.getBytes(StandardCharsets.ISO_8859_1), Breaking.Body.NONE);
    }

    /** A route with whatever in its holes, and the fields that other forms have. */
    private Shape fromRoute() {
        String[] route = garbage.one(routes).split(" ", 2);
        String path = route[1];
        while (path.contains("{")) {
            String hole = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
            String filled = hole.startsWith("meeting") && !garbage.chance(8)
                    ? world.meeting(garbage.one(List.of(world.planned, world.running, world.over))) : breaking.anyId();
            path = path.replace("{" + hole + "}", filled);
        }
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (int i = garbage.random().nextInt(6); i >= 0; i--) {
            fields.addAll(garbage.one(shapes).fields());
        }
        return new Shape(anybody(), route[0].equals("POST"), path, fields, false);
    }

    private String anybody() {
        return garbage.one(new ArrayList<>(world.people.keySet()));
    }

    /** fivexx, leaks, half or silent, with what was sent. */
    public Map<String, List<String>> faults() {
        return judging.faults();
    }

    public String figures() {
        return judging.figures(routes.size());
    }

    public int sent() {
        return judging.count();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
