package no.sloyfe.room;

import java.util.List;
import no.sloyfe.access.MeetingId;
import no.sloyfe.fuzz.Parser;
import no.sloyfe.web.Refused;

/** What the room reads out of addresses and forms. */
public final class RoomParsers {

    private static final String ID = "01990000-0000-7000-8000-00000000abcd";

    private RoomParsers() {}

    public static List<Parser<?>> all() {
        return List.of(
                Parser.ofText("contributions", 8, List.of("Rolig start på timen", "To\nlinjer", "x".repeat(600)), text -> ContributionText.of(text).ifPresent(RoomParsers::legible), List.of()),
                Parser.ofText("runs", 4, List.of(ID + ".0.0", ID + ".12.3"), Run::of, List.of()),
                Parser.ofText("join codes", 4, List.of("ABCD-EFGH", "abcdefgh", "ß".repeat(60_000)), RoomParsers::code, List.of()),
                Parser.ofText("board places", 2, List.of("like:" + ID, ID), Themes::likeOf, List.of()),
                Parser.ofText("meeting ids", 4, List.of(ID), MeetingId::of, List.of(Refused.class)));
    }

    private static void legible(ContributionText text) {
        if (text.value().isBlank() || text.value().length() > ContributionText.LONGEST || text.value().chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
            throw new AssertionError("Taken: " + text);
        }
    }

    private static void code(String typed) {
        if (!Joining.code(typed).matches("[A-Z0-9]*")) {
            throw new AssertionError("A code: " + Joining.code(typed));
        }
    }
}
