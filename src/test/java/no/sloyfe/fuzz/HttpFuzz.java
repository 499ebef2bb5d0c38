package no.sloyfe.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.sloyfe.Browser;
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
    private static final List<String> TYPES = List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=limit", "multipart/form-data", "application/json",
            "text/plain", "application/x-www-form-urlencoded; charset=utf-16", "application/x-www-form-urlencoded; charset=nonsense", "x", "");
    private static final List<String> ACCEPTS = List.of("text/html", "text/vnd.turbo-stream.html, text/html", "*/*", "application/json", "image/png", "text/html;q=nonsense", "");

    private final ApplicationContext program;
    private final Garbage garbage;
    private final Wire wire;
    private final String host;
    private final World canary;
    private final Map<String, String> canaryRows;
    private final List<String> foreign;
    private final List<String> routes;
    private final Set<String> reached = new TreeSet<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, List<String>> faults = new LinkedHashMap<>();
    private final int pages;
    private World world;
    private List<Shape> shapes = List.of();
    private Map<String, String> tokens = Map.of();
    private List<String> ids = List.of();
    private int age;
    private int sent;

    /** @param pages how many pages of each person's are looked at for what they offer */
    public HttpFuzz(ApplicationContext program, long seed, int pages) {
        this.program = program;
        this.pages = pages;
        garbage = new Garbage(seed);
        int port = Integer.parseInt(program.getEnvironment().getRequiredProperty("local.server.port"));
        wire = new Wire(port);
        host = "localhost:" + port;
        canary = new World(program, "KANARIFUGL");
        foreign = canary.ids();
        canaryRows = canary.rows();
        routes = program.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .filter(each -> !each.getPatternValues().contains("${server.error.path:/error}"))
                .flatMap(each -> each.getPatternValues().stream().map(path -> (each.getMethodsCondition().getMethods().contains(RequestMethod.POST) ? "POST " : "GET ") + path))
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
            fault("leaks", "another owner's rows were changed");
        }
        return this;
    }

    private void begin() {
        program.getBean(FailedTries.class).forget();
        world = new World(program, "VANLIGORD");
        age = 0;
        shapes = new ArrayList<>();
        tokens = new HashMap<>();
        world.people.forEach((who, browser) -> {
            List<String> from = who.isEmpty() ? List.of("/", "/login", "/join") : List.of("/", world.running + "/room", world.running + "/room/leader", world.running,
                    world.planned, world.planned + "/preparation", world.planned + "/preparation/tasks", world.planned + "/people", world.over, world.over + "/minutes",
                    world.running + "/closure", world.running + "/room/paper", world.running + "/room/device", "/units/" + world.school.unit + "/staff", "/methods", "/meetings/new");
            List<Shape> offered = Shape.offered(who, browser, from, pages);
            shapes.addAll(offered);
            tokens.put(who, offered.stream().flatMap(each -> each.fields().stream()).filter(field -> field.getKey().equals("_csrf")).map(Map.Entry::getValue)
                    .reduce((_, last) -> last).orElse(""));
        });
        ids = world.ids();
    }

    // --- One request

    private void one() throws IOException {
        program.getBean(FailedTries.class).forget();
        if (garbage.chance(12)) {
            live();
            return;
        }
        Shape shape = garbage.chance(4) ? fromRoute() : garbage.one(shapes);
        String who = garbage.chance(8) ? garbage.one(new ArrayList<>(world.people.keySet())) : shape.who();
        boolean watched = shape.post() && garbage.chance(5);
        Map<String, String> before = watched ? world.rows() : Map.of();
        String path = path(shape.path());
        List<Map.Entry<String, String>> fields = fields(shape, who);
        byte[] body = new byte[0];
        String type = null;
        if (shape.post()) {
            boolean parts = shape.parts() || garbage.chance(40);
            body = parts ? parts(fields) : form(fields).getBytes(StandardCharsets.ISO_8859_1);
            type = garbage.chance(60) ? garbage.one(TYPES) : TYPES.get(parts ? 1 : 0);
        } else if (garbage.chance(4)) {
            path += (path.contains("?") ? "&" : "?") + form(List.of(Map.entry(garbage.one(List.of("view", "to", "q", "begin", "from", "language", "purpose", "anyway")), garbage.text())));
        }
        Wire.Answer answer = wire.send(head(shape.post() ? garbage.chance(50) ? "PUT" : "POST" : "GET", path, who, type, body.length), body);
        check(shape, who, path, fields, answer);
        if (watched && answer.status() / 100 == 4 && !world.rows().equals(before)) {
            Map<String, String> after = world.rows();
            fault("half", shown(shape, who, path, fields, answer) + " changed " + after.keySet().stream().filter(table -> !after.get(table).equals(before.get(table))).toList());
        }
    }

    private void live() throws IOException {
        String who = garbage.one(new ArrayList<>(world.people.keySet()));
        String meeting = garbage.chance(3) ? canary.meeting(canary.running) : garbage.chance(4) ? garbage.text() : world.meeting(world.running);
        String path = "/live/" + encoded(meeting) + "?view=" + (garbage.chance(5) ? encoded(garbage.text()) : garbage.one(List.of("participant", "leader", "screen")))
                + "&since=" + encoded(garbage.chance(2) ? "" + garbage.random().nextInt(400) : garbage.text()) + (garbage.chance(5) ? "&language=" + encoded(garbage.text()) : "");
        byte[] head = head("GET", path, who, null, 0);
        if (garbage.chance(2)) {
            String last = new String(head, StandardCharsets.ISO_8859_1);
            head = last.replaceFirst("\r\n", "\r\nLast-Event-ID: " + java.util.regex.Matcher.quoteReplacement(headerSafe(garbage.mutated("812"))) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        }
        Shape shape = new Shape(who, false, path, List.of(), false);
        Wire.Answer answer = wire.send(head, new byte[0]);
        check(shape, who, path, List.of(), answer);
    }

    /** A route with whatever in its holes, and the fields that other forms have. */
    private Shape fromRoute() {
        String[] route = garbage.one(routes).split(" ", 2);
        String path = route[1];
        while (path.contains("{")) {
            String hole = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
            String filled = hole.startsWith("meeting") && !garbage.chance(8) ? world.meeting(garbage.one(List.of(world.planned, world.running, world.over))) : garbage.one(ids);
            path = path.replace("{" + hole + "}", filled);
        }
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (int i = garbage.random().nextInt(6); i >= 0; i--) {
            fields.addAll(garbage.one(shapes).fields());
        }
        return new Shape(garbage.one(new ArrayList<>(world.people.keySet())), route[0].equals("POST"), path, fields, false);
    }

    /** Mostly as it is; else an id of the other owner's, of another thing, or nonsense in its place. */
    private String path(String path) {
        List<String> inPath = World.idsIn(path);
        if (garbage.chance(60)) {
            return rawEncoded(garbage.mutated(path));
        }
        if (inPath.isEmpty() || !garbage.chance(4)) {
            return rawEncoded(path);
        }
        String old = garbage.one(inPath);
        String other = garbage.chance(3) ? encoded(garbage.text()) : garbage.chance(2) ? garbage.one(foreign) : garbage.one(ids);
        return rawEncoded(path).replace(old, other);
    }

    private List<Map.Entry<String, String>> fields(Shape shape, String who) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(shape.fields().stream().filter(field -> !field.getKey().equals("_csrf")).toList());
        for (int changes = garbage.random().nextInt(3); changes > 0 && !fields.isEmpty(); changes--) {
            int at = garbage.random().nextInt(fields.size());
            Map.Entry<String, String> field = fields.get(at);
            switch (garbage.random().nextInt(10)) {
                case 0 -> fields.remove(at);
                case 1 -> fields.add(field);
                case 2 -> fields.add(Map.entry(garbage.text(), garbage.text()));
                case 3 -> fields.set(at, Map.entry(field.getKey(), garbage.one(foreign)));
                case 4 -> fields.set(at, Map.entry(field.getKey(), garbage.one(ids)));
                case 5 -> fields.set(at, Map.entry(field.getKey(), garbage.one(fields).getValue()));
                case 6 -> fields.set(at, Map.entry(field.getKey(), garbage.mutated(field.getValue())));
                default -> fields.set(at, Map.entry(field.getKey(), garbage.text()));
            }
        }
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).getValue().isEmpty() && garbage.chance(2)) {
                fields.set(i, Map.entry(fields.get(i).getKey(), garbage.chance(3) ? garbage.text() : garbage.one(List.of("Rolig start", "2026-11-20", "08:30", "3"))));
            }
        }
        fields.add(Map.entry("_csrf", garbage.chance(50) ? garbage.text() : tokens.getOrDefault(who, "")));
        return fields;
    }

    private byte[] parts(List<Map.Entry<String, String>> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(field -> body.writeBytes(("--limit\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8)));
        byte[] file = garbage.chance(2) ? garbage.bytes() : garbage.mutated(garbage.one(List.of("%PDF-1.7\n%%EOF", "Navn;E-post\nA;a@b.no", "id: X01\nversion: 1\n", "PK\3\4")).getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + (garbage.chance(2) ? "a.pdf" : garbage.text()) + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        return garbage.chance(20) ? garbage.mutated(body.toByteArray()) : body.toByteArray();
    }

    private byte[] head(String method, String path, String who, String type, int length) {
        Browser browser = world.people.get(who);
        Map<String, String> cookies = new LinkedHashMap<>(browser.cookies());
        if (garbage.chance(20)) {
            cookies.replaceAll((name, value) -> garbage.chance(3) ? encoded(garbage.text()) : garbage.mutated(value).replaceAll("[^!-~]|[;,\"\\\\]", ""));
        }
        if (garbage.chance(20)) {
            cookies.put(garbage.one(List.of("language", "sloyfe", "sloyfe-answers", "XSRF-TOKEN")), headerSafe(garbage.text()));
        }
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");
        head.append("Accept: ").append(garbage.chance(3) ? garbage.one(ACCEPTS) : "text/html").append("\r\n");
        head.append("Accept-Language: ").append(garbage.chance(10) ? headerSafe(garbage.text()) : garbage.one(List.of("nb", "nn", "en"))).append("\r\n");
        head.append("Cookie: ").append(cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; "))).append("\r\n");
        if (type != null) {
            head.append("Content-Type: ").append(type).append("\r\nContent-Length: ").append(length).append("\r\n");
            head.append(garbage.chance(40) ? "" : "Origin: " + (garbage.chance(40) ? headerSafe(garbage.text()) : "http://" + host) + "\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Other headers would no longer be where they are. */
    private static String headerSafe(String text) {
        String line = text.replaceAll("[\r\n]", " ");
        return line.substring(0, Math.min(3000, line.length()));
    }

    private String form(List<Map.Entry<String, String>> fields) {
        String form = fields.stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return garbage.chance(200) ? garbage.mutated(form) : form;
    }

    private static String rawEncoded(String path) {
        StringBuilder out = new StringBuilder();
        path.codePoints().forEach(c -> out.append(c > ' ' && c < 127 ? Character.toString(c) : encoded(Character.toString(c))));
        return out.toString();
    }

    /** As UTF-8, halves of characters too. */
    private static String encoded(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= 0xD800 && c <= 0xDFFF) {
                out.append("%%%02X%%%02X%%%02X".formatted(0xE0 | c >> 12, 0x80 | c >> 6 & 0x3F, 0x80 | c & 0x3F));
            } else {
                out.append(java.net.URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8));
            }
        });
        return out.toString();
    }

    // --- What came back

    private void check(Shape shape, String who, String path, List<Map.Entry<String, String>> fields, Wire.Answer answer) {
        sent++;
        statuses.merge(answer.status(), 1, Integer::sum);
        if (shape.post() && answer.status() / 100 <= 3 && answer.status() > 0) {
            reached.add(shape.path().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*").replaceAll("\\?.*", ""));
        }
        if (answer.status() >= 500 && answer.status() != 505) { // 505: a first line that is no request
            fault("fivexx", shown(shape, who, path, fields, answer));
        }
        String body = answer.body();
        boolean seesOthers = body.contains(canary.word)
                || (who.equals(World.GUEST) && shape.who().equals(who) && (body.contains(world.word + "-planned") || body.contains(world.word + "-over")));
        int inside = Math.max(body.indexOf("Exception"), Math.max(body.indexOf("at no.sloyfe."), body.indexOf("org.springframework")));
        boolean bare = body.contains("MESSAGE:</th><td>Invalid cookie"); // the server's own page, before anything of ours is asked
        if (seesOthers || (inside >= 0 && !bare)) {
            fault("leaks", shown(shape, who, path, fields, answer) + " " + (seesOthers ? "" : body.substring(Math.max(0, inside - 300), Math.min(body.length(), inside + 300))));
        }
        boolean told = answer.headers().getOrDefault("content-type", "").contains("html") && body.length() > 100;
        if (answer.status() / 100 == 4 && !told && !path.startsWith("/live/") && answer.status() != 400 && answer.status() != 431 && answer.status() != 414) {
            fault("silent", shown(shape, who, path, fields, answer));
        }
    }

    private void fault(String kind, String what) {
        faults.computeIfAbsent(kind, _ -> new ArrayList<>()).add("request " + sent + ": " + what);
    }

    private static String shown(Shape shape, String who, String path, List<Map.Entry<String, String>> fields, Wire.Answer answer) {
        String sent = answer.status() + " to " + who + " for " + (shape.post() ? "POST " : "GET ") + path + " " + fields;
        return sent.length() > 900 ? sent.substring(0, 900) + "…" : sent;
    }

    /** fivexx, leaks, half or silent, with what was sent. */
    public Map<String, List<String>> faults() {
        return faults;
    }

    public String figures() {
        return "%d requests on %d routes, answers by status %s, %d forms and buttons taken".formatted(sent, routes.size(), statuses, reached.size());
    }

    public int sent() {
        return sent;
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
