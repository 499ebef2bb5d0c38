package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import no.sloyfe.Browser.Answer;
import no.sloyfe.room.Roomful.Person;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What people try in a step that its rule or its limits forbid: refused in words, and nothing left behind. */
final class Trespasses {

    private final RoomGround room;
    private final Roomful people;

    Trespasses(RoomGround room, Roomful people) {
        this.room = room;
        this.people = people;
    }

    void tryEverything() {
        Person person = people.anybody();
        Document page = person.look();
        String run = room.run();
        Element form = page.selectFirst("#compose form");
        String action = form == null ? "" : form.attr("action");
        refused(Set.of(403), () -> person.post(room.room() + "/step?to=next&from=" + run));
        if (action.contains("/ratings?")) {
            assertThat(page.select(".spread")).as("the spread before all have answered").isEmpty();
            refused(Set.of(422), () -> person.post(action, "option", "nowhere"));
            refused(Set.of(422), () -> person.post(action));
        } else if (action.contains("/votes?")) {
            assertThat(page.select("#plenary .chip.pine")).as("votes before all have voted").isEmpty();
            refused(Set.of(422), () -> person.post(action));
            refused(Set.of(404), () -> person.post(action, "option", UUID.randomUUID().toString()));
        } else if (action.contains("/picks?")) {
            refused(Set.of(422), () -> person.post(action, "idea", UUID.randomUUID().toString()));
            refused(Set.of(422), () -> person.post(action));
        } else {
            writeWrongly(person, page, run);
            sortWrongly(person, page, run);
        }
    }

    private void writeWrongly(Person person, Document page, String run) {
        refused(Set.of(422), () -> write(person, run, "note:nowhere", "feil felt"));
        refused(Set.of(422), () -> write(person, run, "note", " "));
        refused(Set.of(422), () -> write(person, run, "note", "x".repeat(5000)));
        if (page.selectFirst("#word .word:not(.mine):not(.quiet)") == null) {
            return;
        }
        page.select("#compose [name=to]").eachAttr("value").stream()
                .filter(to -> to.startsWith("plenary") || (to.startsWith("note:") && !to.contains("moment")))
                .forEach(to -> refused(Set.of(409), () -> write(person, run, to, "uten tur")));
    }

    private void sortWrongly(Person person, Document page, String run) {
        Element placing = page.selectFirst("button[formaction*=/placements][formaction*=contribution=]");
        if (placing != null) {
            refused(Set.of(409), () -> person.post(placing.attr("formaction").replaceAll("field=\\w+", "field=nowhere")));
        }
        Element link = page.selectFirst("button[formaction*=/connections]");
        if (link != null) {
            refused(Set.of(422), () -> person.post(link.attr("formaction").replaceAll("other=[^&]+", "other=" + UUID.randomUUID())));
        }
        String note = page.select("#circle input[name=contribution]").attr("value");
        if (!note.isEmpty()) {
            refused(Set.of(409), () -> person.post(room.room() + "/merges?run=" + run, "contribution", note));
            refused(Set.of(409), () -> person.post(room.room() + "/placements?run=" + run + "&field=nowhere", "contribution", note));
        }
    }

    /** Who has answered has answered, and a list that is full is full. */
    void tryAgain() {
        Person person = people.anybody();
        String run = room.run();
        Document page = person.look();
        boolean full = page.text().contains("Punktene våre"); // on lists and boards as many as they like
        for (Element choice : page.select("#compose [name=to][value^=point]")) {
            for (int i = 0; full && i < 8; i++) {
                write(person, run, choice.attr("value"), "enda et punkt");
            }
            if (full) {
                refused(Set.of(409), () -> write(person, run, choice.attr("value"), "ett for mye"));
            }
        }
        for (String door : new String[] {"ratings", "votes"}) {
            refused(Set.of(404, 409, 422), () -> person.post(room.room() + "/" + door + "?run=" + run, "option", UUID.randomUUID().toString()));
        }
    }

    void writeAfterTheEnd(String run) {
        refused(Set.of(409, 410), () -> write(people.anybody(), run, "note", "for sent"));
    }

    private Answer write(Person person, String run, String to, String text) {
        return person.post(room.room() + "/contributions?run=" + run, "client", UUID.randomUUID().toString(), "to", to, "text", text);
    }

    private void refused(Set<Integer> status, Supplier<Answer> attempt) {
        String before = stored();
        Answer answer = attempt.get();
        assertThat(answer.status()).as(answer.text()).isIn(status);
        assertThat(answer.text()).isNotBlank();
        assertThat(stored()).isEqualTo(before);
    }

    private String stored() {
        return room.asked("""
                select (select count(*) from contribution where meeting_id = :meeting) || ' '
                    || (select count(*) from ballot where meeting_id = :meeting) || ' '
                    || (select count(*) from placement where meeting_id = :meeting) || ' ' || revision from meeting where id = :meeting
                """, String.class);
    }
}
