package no.sloyfe.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import no.sloyfe.fuzz.Parser;

/** What reads forms, headers and addresses to go back to. */
public final class WebParsers {

    private WebParsers() {}

    public static List<Parser<?>> all() {
        return List.of(
                Parser.ofText("form fields", 12, List.of("Rolig start", "2026-10-12", "08:30", "45", "NB"), WebParsers::field, List.of()),
                Parser.ofText("languages", 4, List.of("nb-NO,nb;q=0.9,en;q=0.8", "nn", "en-GB,*;q=0.1"), Language::wanted, List.of()),
                Parser.ofText("own paths", 4, List.of("/", "/meetings/01990000-0000-7000-8000-00000000abcd/room", "/login"), WebParsers::path, List.of()));
    }

    private static void field(String text) {
        Form form = new Form(Map.of("x", new String[] {text}));
        check(form.line("x", 200), 200, form, false);
        check(form.text("x", 2000), 2000, form, true);
        check(form.maybe("x", 100), 100, form, true);
        form.number("x", 1, 600);
        form.date("x");
        form.time("x");
        form.choice("x", Language.class);
    }

    private static void check(String read, int most, Form form, boolean lines) {
        boolean legible = read.codePoints().noneMatch(c -> (c < ' ' && !(lines && (c == '\n' || c == '\t'))) || (c >= 0xD800 && c <= 0xDFFF));
        if (!legible || (Typed.length(read) > most && !form.fails())) {
            throw new AssertionError("Read as " + read);
        }
    }

    private static void path(String wanted) {
        URI there = URI.create("http://sloyfe.example/").resolve(OwnPath.of(wanted));
        if (!there.getHost().equals("sloyfe.example")) {
            throw new AssertionError("Leads to " + there);
        }
    }
}
