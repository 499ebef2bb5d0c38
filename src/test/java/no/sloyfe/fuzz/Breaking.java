package no.sloyfe.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.sloyfe.Browser;

/** Breaks what the pages of a world offer: its address, its fields, its body and its head. */
final class Breaking {

    private static final List<String> TYPES = List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=limit", "multipart/form-data",
            "application/json", "text/plain", "application/x-www-form-urlencoded; charset=utf-16", "application/x-www-form-urlencoded; charset=nonsense", "x", "");
    private static final List<String> ACCEPTS = List.of("text/html", "text/vnd.turbo-stream.html, text/html", "*/*", "application/json", "image/png",
            "text/html;q=nonsense", "");
    private static final List<String> QUESTIONS = List.of("view", "to", "q", "begin", "from", "language", "purpose", "anyway");
    private static final List<String> ANSWERS = List.of("Rolig start", "2026-11-20", "08:30", "3");
    private static final List<String> FILES = List.of("%PDF-1.7\n%%EOF", "Navn;E-post\nA;a@b.no", "id: X01\nversion: 1\n", "PK\3\4");

    /** What is sent of a request. */
    record Body(byte[] bytes, String type) {

        static final Body NONE = new Body(new byte[0], null);
    }

    private final Garbage garbage;
    private final String host;
    private final World world;
    private final List<String> ids;
    private final List<String> foreign;
    private final Map<String, String> tokens;

    /**
     * @param foreign what the other owner's things are called by
     * @param tokens of each person's forms
     */
    Breaking(Garbage garbage, String host, World world, List<String> foreign, Map<String, String> tokens) {
        this.garbage = garbage;
        this.host = host;
        this.world = world;
        this.ids = world.ids();
        this.foreign = foreign;
        this.tokens = tokens;
    }

    String anyId() {
        return garbage.one(ids);
    }

    /** Mostly as it is; else an id of the other owner's, of another thing, or nonsense in its place. */
    String path(String path) {
        List<String> inPath = World.idsIn(path);
        if (garbage.chance(60)) {
            return Encoded.path(garbage.mutated(path));
        }
        if (inPath.isEmpty() || !garbage.chance(4)) {
            return Encoded.path(path);
        }
        String old = garbage.one(inPath);
        String other = garbage.chance(3) ? Encoded.text(garbage.text()) : garbage.chance(2) ? garbage.one(foreign) : garbage.one(ids);
        return Encoded.path(path).replace(old, other);
    }

    List<Map.Entry<String, String>> fields(Shape shape, String who) {
        List<Map.Entry<String, String>> fields = shape.fields().stream().filter(field -> !field.getKey().equals("_csrf"))
                .collect(Collectors.toCollection(ArrayList::new));
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
                String answer = garbage.chance(3) ? garbage.text() : garbage.one(ANSWERS);
                fields.set(i, Map.entry(fields.get(i).getKey(), answer));
            }
        }
        fields.add(Map.entry("_csrf", garbage.chance(50) ? garbage.text() : tokens.getOrDefault(who, "")));
        return fields;
    }

    /** A question behind the address, now and then. */
    String question(String path) {
        return !garbage.chance(4) ? path
                : path + (path.contains("?") ? "&" : "?") + form(List.of(Map.entry(garbage.one(QUESTIONS), garbage.text())));
    }

    Body body(Shape shape, List<Map.Entry<String, String>> fields) {
        boolean parts = shape.parts() || garbage.chance(40);
        byte[] bytes = parts ? parts(fields) : form(fields).getBytes(StandardCharsets.ISO_8859_1);
        return new Body(bytes, garbage.chance(60) ? garbage.one(TYPES) : TYPES.get(parts ? 1 : 0));
    }

    private String form(List<Map.Entry<String, String>> fields) {
        String form = Encoded.form(fields);
        return garbage.chance(200) ? garbage.mutated(form) : form;
    }

    private byte[] parts(List<Map.Entry<String, String>> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(field -> part(body, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(StandardCharsets.UTF_8)));
        byte[] file = garbage.chance(2) ? garbage.bytes() : garbage.mutated(garbage.one(FILES).getBytes(StandardCharsets.ISO_8859_1));
        part(body, "name=\"file\"; filename=\"" + (garbage.chance(2) ? "a.pdf" : garbage.text()) + "\"", file);
        body.writeBytes("--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        return garbage.chance(20) ? garbage.mutated(body.toByteArray()) : body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes(("--limit\r\nContent-Disposition: form-data; " + name + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    byte[] head(String method, String path, String who, Body body) {
        Browser browser = world.people.get(who);
        Map<String, String> cookies = new LinkedHashMap<>(browser.cookies());
        if (garbage.chance(20)) {
            cookies.replaceAll((name, value) -> garbage.chance(3) ? Encoded.text(garbage.text()) : garbage.mutated(value).replaceAll("[^!-~]|[;,\"\\\\]", ""));
        }
        if (garbage.chance(20)) {
            cookies.put(garbage.one(List.of("language", "sloyfe", "sloyfe-answers", "XSRF-TOKEN")), Encoded.header(garbage.text()));
        }
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");
        head.append("Accept: ").append(garbage.chance(3) ? garbage.one(ACCEPTS) : "text/html").append("\r\n");
        head.append("Accept-Language: ").append(garbage.chance(10) ? Encoded.header(garbage.text()) : garbage.one(List.of("nb", "nn", "en"))).append("\r\n");
        head.append("Cookie: ").append(cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; "))).append("\r\n");
        if (body.type() != null) {
            head.append("Content-Type: ").append(body.type()).append("\r\nContent-Length: ").append(body.bytes().length).append("\r\n");
            head.append(garbage.chance(40) ? "" : "Origin: " + (garbage.chance(40) ? Encoded.header(garbage.text()) : "http://" + host) + "\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
