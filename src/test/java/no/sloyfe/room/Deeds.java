package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import no.sloyfe.Browser.Answer;
import no.sloyfe.room.Roomful.Person;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What people do in a step: whatever their page offers, the word first where it goes round. What was answered is kept. */
final class Deeds {

    private record Mark(String writer, String text, String run) {}

    private final RoomGround room;
    private final Roomful people;
    private final boolean sparing;
    private final Map<UUID, Mark> promised = new ConcurrentHashMap<>();
    private final Set<String> spoken = ConcurrentHashMap.newKeySet();
    private final AtomicInteger marks = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();

    /** @param sparing whether each writes only one thing in a step */
    Deeds(RoomGround room, Roomful people, boolean sparing) {
        this.sparing = sparing;
        this.room = room;
        this.people = people;
    }

    /** How much was answered «stored». */
    int written() {
        return promised.size();
    }

    /** How much the lists had no room for, or the order of the word did not allow. */
    int refused() {
        return refusals.get();
    }

    void doTheStep() {
        String run = room.run();
        Document before = people.anybody().look();
        String asks = before.select("#compose form").attr("action");
        takeTurns(run);
        people.everybody(person -> act(person, run));
        if (before.selectFirst(".board, .sort-field, button[formaction*=/connections]") != null) {
            Roomful.together(people.some(), person -> arrange(person, run));
        }
        if (before.selectFirst("#compose [name=source]") != null) {
            people.everybody(person -> remarkWhatIsLeft(person, run));
        }
        if (asks.contains("/votes?") || asks.contains("/ratings?")) {
            Document after = people.anybody().look();
            if (after.select("#plenary .chip.pine, .spread").isEmpty() && !after.text().contains("for få")) {
                throw new Stranded("All have answered, and nobody sees what");
            }
        }
    }

    /** Everything that was answered is stored once, and stands where some of the writers look. */
    void nothingIsLost() {
        storeHoldsAll();
        String run = room.run();
        Roomful.together(people.some(), person -> {
            List<String> mine = promised.values().stream().filter(mark -> mark.writer().equals(person.name) && mark.run().equals(run)).map(Mark::text).toList();
            String page = mine.isEmpty() ? "" : person.look().text();
            mine.stream().filter(text -> !page.contains(text)).findFirst().ifPresent(text -> {
                throw new Lost(person.name + " does not see " + text + " in " + page);
            });
        });
    }

    /** Everything that was answered is stored once. */
    void storeHoldsAll() {
        Set<String> stored = new HashSet<>(room.texts("""
                select id || ' ' || text from contribution where meeting_id = :meeting and not withdrawn and text like 'merke-%'
                """));
        promised.forEach((id, mark) -> {
            if (!stored.contains(id + " " + mark.text())) {
                throw new Lost(mark + " was answered and is not stored");
            }
        });
        List<String> twice = room.texts("""
                select text from contribution c where meeting_id = :meeting and text like 'merke-%'
                    and not exists (select from source s where s.contribution_id = c.id)
                group by text having count(*) > 1
                """);
        if (!twice.isEmpty()) {
            throw new Lost(twice + " are stored twice");
        }
    }

    /** Everybody who has the word says something and hands it on, in all circles at once, until the rounds are through. */
    private void takeTurns(String run) {
        List<String> speaking = speaking();
        for (int rounds = 0; !speaking.isEmpty(); rounds++) {
            if (rounds > 40 + 6 * people.people().size()) {
                throw new Stranded("The word goes on and on: " + speaking);
            }
            boolean passing = rounds == 2;
            Roomful.together(speaking.stream().map(people::named).toList(), person -> say(person, run, passing));
            speaking = speaking();
        }
    }

    /** Who has the word; of a group, one who is there. */
    List<String> speaking() {
        return room.texts("""
                select coalesce(p.name, (select min(mate.name) from seat s join participant mate on mate.id = s.participant_id
                    where s.circle_id = t.speaking_circle_id and mate.joined_at is not null and mate.left_at is null), 'nobody')
                from room r join turn t on (t.item_id, t.step, t.round) = (r.item_id, r.step, r.round)
                    left join participant p on p.id = t.participant_id
                where r.meeting_id = :meeting and t.state = 'SPEAKING'
                """);
    }

    private void say(Person person, String run, boolean passing) {
        Document page = person.look();
        if (page.select("#word .word.mine").isEmpty()) {
            throw new Stranded(person.name + " has the word and does not see it: " + page.select("#word").text());
        }
        Element give = page.selectFirst(".word.mine button[formaction*=to=plenary]");
        if (give != null) {
            accepted(person.post(give.attr("formaction")));
            return;
        }
        if (!passing && spoken.add(run + person.name)) { // whoever is asked again and has nothing prepared has no more
            write(person, run, page.select("#compose [name=to]:not([value^=remark])").eachAttr("value"));
        }
        Document after = person.look();
        Element end = after.selectFirst(passing ? ".word.mine button[formaction*=pass=true]" : ".word.mine button[formaction*=/turn?]:not([formaction*=pass])");
        end = end == null ? after.selectFirst(".word.mine button[formaction*=/turn?]") : end;
        if (end != null) {
            assertThat(person.post(end.attr("formaction")).status()).isIn(200, 409);
        }
    }

    private void act(Person person, String run) {
        Document page = person.look();
        Element form = page.selectFirst("#compose form");
        if (form == null) {
            return; // has answered already, or there is nothing to choose among
        }
        String action = form.attr("action");
        if (action.contains("/ratings?") || action.contains("/votes?")) {
            List<String> options = form.select("input[name=option]").eachAttr("value");
            accepted(person.post(action, "option", options.get(Math.floorMod(person.name.hashCode(), options.size()))));
        } else if (action.contains("/picks?")) {
            accepted(person.post(action, "idea", form.select("input[name=idea]").attr("value")));
        } else if (form.selectFirst("[name=source]") == null) {
            write(person, run, form.select("[name=to]").eachAttr("value"));
        }
    }

    /** Each writes of every kind, or, to be sparing, of one. */
    private void write(Person person, String run, List<String> kinds) {
        if (!sparing) {
            kinds.forEach(to -> write(person, run, to));
        } else if (!kinds.isEmpty()) {
            write(person, run, kinds.get(kinds.size() - 1 - Math.floorMod(person.name.hashCode(), kinds.size())));
        }
    }

    /** Sent twice with the same id, as a phone does that got no answer; a full list or another's turn is an answer too. */
    private void write(Person person, String run, String to) {
        UUID id = UUID.randomUUID();
        Mark mark = new Mark(person.name, "merke-" + marks.incrementAndGet() + ".", run);
        String[] fields = {"client", id.toString(), "to", to, "text", mark.text()};
        Answer answer = person.post(room.room() + "/contributions?run=" + run, fields);
        assertThat(answer.status()).as("%s writes %s: %s", person.name, to, answer.text()).isIn(200, 409);
        if (answer.status() == 409) {
            refusals.incrementAndGet();
            return;
        }
        promised.put(id, mark);
        if (promised.size() % 5 == 0) {
            accepted(person.post(room.room() + "/contributions?run=" + run, fields));
        }
    }

    /** Places what lies loose, links, merges. */
    private void arrange(Person person, String run) {
        Document page = person.look();
        Element placing = page.selectFirst("button[formaction*=/placements][formaction*=contribution=]");
        if (placing != null) {
            accepted(person.post(placing.attr("formaction")));
        }
        Element link = page.selectFirst("button[formaction*=/connections][formaction$=linked=true]");
        if (link != null) {
            accepted(person.post(link.attr("formaction")));
        }
        List<String> notes = page.select("#circle input[name=contribution]").eachAttr("value");
        if (notes.size() > 1) {
            assertThat(person.post(room.room() + "/merges?run=" + run, "contribution", notes.get(0), "contribution", notes.get(1)).status()).isIn(200, 409);
        }
        Element theme = page.selectFirst("#circle .sort-field button[formaction*=/placements]");
        if (!notes.isEmpty() && theme != null) {
            assertThat(person.post(theme.attr("formaction"), "contribution", notes.getFirst()).status()).isIn(200, 409);
        }
    }

    private void remarkWhatIsLeft(Person person, String run) {
        Document page = person.look();
        if (page.selectFirst("#circle .chip.marigold") == null) {
            return;
        }
        for (Element idea : page.select("#compose select[name=source] option")) {
            for (Element to : page.select("#compose [name=to]")) {
                accepted(person.post(room.room() + "/contributions?run=" + run, "client", UUID.randomUUID().toString(),
                        "to", to.attr("value"), "source", idea.attr("value"), "text", "Hvordan vet vi det?"));
            }
        }
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
