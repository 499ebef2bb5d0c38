package no.sloyfe.method;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.sloyfe.fuzz.Parser;

/** What reads method files and programme templates. */
public final class MethodParsers {

    private static final Library LIBRARY = Library.shipped();

    /** Short texts that ask for much. */
    private static final List<String> BOMBS = List.of(
            "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n",
            "[".repeat(5000), "{a: ".repeat(5000), "- ".repeat(5000), "? ".repeat(3000), "&a [*a]", "a: |\n" + " x\n".repeat(3000), "%YAML 99999999999.1\n---\na: b\n",
            "\"\\U00110000\"", "!<tag:yaml.org,2002:binary> x", "? {a: b}\n: c\n", "<<: {id: M01}\n", "%TAG ! tag:%zz\n---\na", "---\na: 1\n---\nb: 2\n");

    private MethodParsers() {}

    public static List<Parser<?>> all() {
        List<String> methods = Stream.concat(IntStream.rangeClosed(1, 30).mapToObj("methods/m%02d.yaml"::formatted).map(Shelf::text), BOMBS.stream()).toList();
        List<String> templates = Stream.concat(IntStream.rangeClosed(1, 7).mapToObj("templates/t%02d.yaml"::formatted).map(Shelf::text), BOMBS.stream()).toList();
        List<String> frozen = LIBRARY.methods().stream().map(MethodJson::write).toList();
        return List.of(
                Parser.ofText("methods", 14, methods, MethodParsers::method, List.of(Malformed.class)),
                Parser.ofText("templates", 4, templates, text -> TemplateReader.read(Yaml.read("", text), LIBRARY, text.length() % 2 == 0), List.of(Malformed.class)),
                Parser.ofText("frozen", 4, frozen, MethodJson::read, List.of(Malformed.class, IllegalArgumentException.class)),
                Parser.ofText("method ids", 4, List.of("M01", "E-0123456789ab"), MethodId::new, List.of(IllegalArgumentException.class)));
    }

    /** What was read can be kept and read again, and its times be spread. */
    private static void method(String text) {
        Method method = Method.read("", text);
        if (!MethodJson.read(MethodJson.write(method)).equals(method)) {
            throw new AssertionError("Not the same after it was kept");
        }
        StepTimes.spread(method, 45);
    }
}
