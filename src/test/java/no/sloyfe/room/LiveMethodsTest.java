package no.sloyfe.room;

import java.util.UUID;
import no.sloyfe.Browser;
import no.sloyfe.Solbakken;
import org.junit.jupiter.api.Test;

/** As {@link LiveIsReloadTest}, through what the methods with rules of their own bring. */
class LiveMethodsTest extends ReloadGround {

    @Test
    void prepared_rounds_sorting_and_choosing() {
        gather("20|Funn|M09", "15|Ett|M03", "10|Årsak|M22", "10|Velg|M27");
        startWithoutTwo();
        writes("a shared note", speaker(), "note:confirms", "Trivselen er god");
        presses("the word goes on", ACTING, "/turn");
        next("what challenges");
        next("agreeing");
        writes("a point", ACTING, "point", "Arbeidsro");
        writes("a point in another group", other(), "point", "Mål");
        next("one point in turn");
        String other = other();
        boolean first = !room.see(ACTING).page().select(".word.mine").isEmpty();
        presses("a point given", first ? ACTING : other, "to=plenary");
        presses("another point given", first ? other : ACTING, "to=plenary");
        next("sorting");
        presses("a thing placed", ACTING, "/placements");
        presses("a thing moved", ACTING, "/placements");
        next("what we can act on");
        writes("what we can act on, written", ACTING, "point", "Arbeidsro i timene");
        next("voting");
        shares("a device shared while we vote", 2);
        after("votes from a shared device", () -> {
            String option = room.see(ACTING).page().select("input[name=option]").attr("value");
            accepted(room.as(ACTING).post(room.room() + "/votes?run=" + room.run(), "option", option, "number", "3"));
        });
        shares("a device for one again", 0);
        arrives("somebody comes while we vote", "Tor Eikeland");
        votes(other());
        leaves("somebody goes while we vote", "Tor Eikeland");
        after("votes shown", () -> lead("/reveal?run=" + room.run()));
        next("settling");
        back("back to the votes");
    }

    @Test
    void pairs_that_change_and_a_round_in_plenary() {
        gather("20|Møt|M05", "10|Runde|M02");
        startWithoutTwo();
        writes("a note in a pair", ACTING, "note:quality", "Vi spør hverandre");
        arrives("somebody comes to the pairs", "Tor Eikeland");
        arrives("one more comes", "Mette Lund");
        leaves("somebody leaves a pair", "Mette Lund");
        next("new partners");
        next("new partners again");
        next("what we share");
        presses("a note to the list", ACTING, "to=plenary");
        withdraws("a line withdrawn", Solbakken.LEADER, "PLENARY");
        presses("the note to the list again", ACTING, "to=plenary");
        next("a round in plenary");
        after("the word goes on", () -> lead("/turn?run=" + room.run()));
        leaves("somebody goes while the word goes round", room.names().get(4));
        back("back to what we share");
    }

    @Test
    void searching_scrutinising_and_themes() {
        gather("40|Let|M12", "30|Temaer|M26");
        startWithoutTwo();
        writes("an idea", ACTING, "point", "Les høyt");
        writes("an idea in another group", other(), "point", "Møt i døra");
        rewrites("an idea rewritten", other(), "POINT");
        next("scrutinising");
        after("a remark", () -> accepted(remark(ACTING, "critical")));
        rewrites("a remark rewritten", ACTING, "REMARK");
        arrives("somebody comes to the remarks", "Mette Lund");
        after("new groups", () -> lead("/groups"));
        after("the step left without the remarks", () -> lead("/step?to=next&anyway=true&from=" + room.run()));
        room.next();
        room.next();
        next("sorting into themes");
        writes("a note on the board", ACTING, "point", "Faste rutiner");
        String one = last("POINT");
        writes("another note", ACTING, "point", "Rutiner som står");
        after("notes merged", () -> accepted(room.as(ACTING).post(room.room() + "/merges?run=" + room.run(), "contribution", one, "contribution", last("POINT"))));
        writes("a theme", ACTING, "point:theme", "Struktur");
        after("a note placed", () -> accepted(room.as(ACTING).post(room.room() + "/placements?run=" + room.run(), "contribution", one, "field", last("POINT"))));
        presses("a note taken apart", ACTING, "/parting");
        rewrites("a theme renamed", ACTING, "POINT");
        withdraws("a theme withdrawn", ACTING, "POINT");
    }

    @Test
    void linking_rating_guessing_and_picking() {
        gather("30|Henger sammen|M13", "10|Samtalen|M23", "20|Gjett|M30", "15|Mandag|M17");
        startWithoutTwo();
        writes("a condition", ACTING, "point", "Tid");
        writes("another condition", ACTING, "point", "Rom");
        next("linking");
        presses("a link", ACTING, "linked=true");
        presses("a link cut", ACTING, "linked=false");
        presses("a link again", ACTING, "linked=true");
        next("what we can influence");
        presses("a condition placed", ACTING, "/placements");
        next("rating the talk");
        rates("exploring", ACTING);
        arrives("somebody comes while the group rates", "Tor Eikeland");
        room.names().stream().limit(5).filter(name -> !name.equals(ACTING)).forEach(name -> rates("disputing", name));
        leaves("the last one who had not answered goes", "Tor Eikeland");
        next("one thing differently");
        next("guessing");
        rates("goals", ACTING);
        rates("teachers", other());
        arrives("somebody comes while we guess", "Tor Eikeland");
        after("the answers shown", () -> lead("/reveal?run=" + room.run()));
        next("the figures");
        back("back to the guess");
        room.next();
        room.next();
        room.next();
        next("three ideas");
        writes("an idea of one's own", ACTING, "note", "Vente litt");
        next("choosing one");
        after("an idea chosen", () -> accepted(room.as(ACTING).post(room.room() + "/picks?run=" + room.run(), "idea", last("NOTE"))));
    }

    @Test
    void a_note_from_a_phone_that_was_offline_comes_to_the_group_while_all_work_alone() {
        gatherFor("""
                id: EGEN
                version: 1
                name: Først sammen
                summary: Gruppa deler først, og så tenker hver for seg.
                purposes: [explore]
                sizes: 3-6
                steps:
                  - {key: together, name: Sammen, instruction: Del det dere ser., form: group, minutes: 5, task: {notes: {}}, visibility: group}
                  - {key: alone, name: Alene, instruction: Tenk over det., form: individual, minutes: 5, task: {notes: {}}}
                """);
        startWithoutTwo();
        String together = room.run();
        watch(room.names().stream().limit(5).filter(name -> !name.equals(ACTING) && group(name).equals(group(ACTING))).toArray(String[]::new));
        next("alone");
        after("a note that was written in the group", () -> accepted(room.as(ACTING).post(room.room() + "/contributions?run=" + together,
                "client", UUID.randomUUID().toString(), "to", "note", "text", "Skrevet i heisen")));
    }

    private Browser.Answer remark(String name, String slot) {
        String idea = room.see(name).page().select("select[name=source] option").attr("value");
        return room.as(name).post(room.room() + "/contributions?run=" + room.run(), "client", UUID.randomUUID().toString(),
                "to", "remark:" + slot, "source", idea, "text", "Hvordan vet vi det?");
    }

    private void rates(String option, String name) {
        after("«" + option + "» by " + name, () ->
                accepted(room.as(name).post(room.room() + "/ratings?run=" + room.run(), "option", option)));
    }

    private void votes(String name) {
        after("a vote by " + name, () -> {
            String option = room.see(name).page().select("input[name=option]").attr("value");
            accepted(room.as(name).post(room.room() + "/votes?run=" + room.run(), "option", option));
        });
    }

    /** Who has the word in the group of the one who acts. */
    private String speaker() {
        return room.names().stream().limit(5).filter(name -> group(name).equals(group(ACTING)))
                .filter(name -> !room.see(name).page().select(".word.mine").isEmpty()).findFirst().orElseThrow();
    }
}
