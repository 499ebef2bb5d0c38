package no.sloyfe.organisation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.sloyfe.fuzz.Parser;

/** What reads staff lists, pasted or as a file, and mail addresses. */
public final class StaffParsers {

    private static final String LIST = """
            Navn;E-post;Team;Rolle
            Amina Hassan;amina@solbakken.example;"1. trinn, Norsk";lærer
            "Berg, Jonas";Jonas Berg <jonas@solbakken.example>;2. trinn;leder
            Leila Amiri;leila@solbakken.example;;
            """;
    private static final List<String> LISTS = List.of(LIST, LIST.replace(';', '\t'), "Per Ås,per@solbakken.example\n", "\"".repeat(3) + "a;b", LIST.repeat(40), "a\"".repeat(60_000), "a;" + "İ".repeat(60_000) + "@b.no;;" + "İ".repeat(60_000));

    private StaffParsers() {}

    public static List<Parser<?>> all() {
        return List.of(
                Parser.ofText("staff lists", 8, LISTS, StaffParsers::list, List.of()),
                Parser.ofBytes("staff files", 4, List.of(LIST.getBytes(StandardCharsets.UTF_8), ("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_16LE),
                        LIST.getBytes(StandardCharsets.ISO_8859_1), "PK\3\4".getBytes(StandardCharsets.ISO_8859_1)), bytes -> list(DelimitedText.decode(bytes))),
                Parser.ofText("mail addresses", 6, List.of("amina@solbakken.example", "Amina <amina@solbakken.example>", "a@b.".repeat(80), "İ".repeat(60_000)), StaffParsers::mail, List.of()));
    }

    private static void list(String text) {
        for (StaffLine line : StaffList.read(text).lines()) {
            if (line.name().isEmpty() || line.name().length() > 120 || !MailAddress.fits(line.mail()) || (line.name() + line.teams()).indexOf('\0') >= 0) {
                throw new AssertionError("Taken: " + line);
            }
        }
    }

    private static void mail(String text) {
        String mail = MailAddress.cleaned(text);
        if (MailAddress.fits(mail) && mail.chars().anyMatch(c -> c < ' ')) {
            throw new AssertionError("Taken: " + mail);
        }
    }
}
