package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a group places, links and piles up, each tried to be broken; what is refused leaves nothing behind. */
class SortingRulesTest extends RulesGround {

    @Test
    void conditions_are_linked_once_by_those_who_have_them_and_marked_as_ours_or_not() {
        begin("30|Sak|M13");
        accepted(room.write(AMINA, "point", "Tid"));
        String time = last("POINT");
        accepted(room.write(mate(), "point", "Rom"));
        String rooms = last("POINT");
        accepted(room.write(other(), "point", "Foreldre"));
        String parents = last("POINT");
        refused(422, "", () -> link(AMINA, time, rooms, true));
        room.next();
        accepted(link(AMINA, time, rooms, true));
        accepted(link(mate(), rooms, time, true));
        assertThat(count("connection")).isEqualTo(1);
        refused(422, "", () -> link(AMINA, time, time, true));
        refused(422, "", () -> link(AMINA, time, parents, true));
        refused(422, "", () -> link(AMINA, time, UUID.randomUUID().toString(), true));
        accepted(link(AMINA, rooms, time, false));
        assertThat(count("connection")).isZero();
        accepted(link(mate(), time, rooms, true));
        accepted(room.write(AMINA, "point", "Vikarer")); // one that came to mind while linking
        String substitutes = last("POINT");
        room.next();
        refused(409, "", () -> place(AMINA, time, "nowhere"));
        accepted(place(AMINA, substitutes, "others"));
        accepted(place(AMINA, time, "ours"));
        assertThat(room.see(mate()).page().select(".sort-field").first().text()).contains("Kan vi påvirke", "Tid", "1 sammenheng");
        assertThat(room.see(mate()).page().select(".sort-field").get(1).text()).contains("Må vi leve med nå", "Vikarer");
    }

    @Test
    void notes_stand_in_one_of_four_fields_and_own_notes_come_along() {
        begin("30|Sak|M19");
        accepted(room.write(AMINA, "note", "Vi roser for lite"));
        room.next();
        assertThat(room.see(AMINA).page().select(".sort-field")).hasSize(4);
        press(AMINA, "Ta med til gruppa: Blindt");
        String thing = last("POINT");
        refused(409, "", () -> place(AMINA, thing, "fifth"));
        refused(422, "", () -> room.write(AMINA, "point", "Uten felt"));
        accepted(place(mate(), thing, "open"));
        assertThat(room.see(AMINA).page().select(".sort-field").first().text()).contains("Vi roser for lite");
        room.next();
        refused(422, "", () -> room.write(AMINA, "point", "Verken spørre eller fortelle"));
        accepted(room.write(AMINA, "point:ask", "Spør elevene"));
    }

    @Test
    void several_sort_at_once_and_nothing_is_lost() {
        begin("30|Sak|M26");
        room.next();
        List<String> group = group(AMINA);
        for (int i = 0; i < 6; i++) {
            accepted(room.write(group.get(i % group.size()), "point", "Notat " + i));
        }
        accepted(room.write(AMINA, "point:theme", "Tillit"));
        String trust = last("POINT");
        accepted(room.write(mate(), "point:theme", "Tid"));
        String time = last("POINT");
        List<String> notes = room.texts("select id::text from contribution where meeting_id = :meeting and slot is null order by created_revision");
        CompletableFuture.allOf(group.stream().map(name -> CompletableFuture.runAsync(() -> {
            for (int i = 0; i < notes.size(); i++) {
                String there = switch ((i + group.indexOf(name)) % 4) {
                    case 0 -> trust;
                    case 1 -> time;
                    case 2 -> "like:" + notes.get((i + 1) % notes.size());
                    default -> "";
                };
                accepted(place(name, notes.get(i), there));
            }
        })).toArray(CompletableFuture[]::new)).join();
        for (int i = 0; i < 6; i++) {
            String note = "Notat " + i;
            assertThat(room.see(mate()).page().select(".board [id^=k-]").eachText()).as(note).anyMatch(text -> text.contains(note));
        }
        refused(409, "", () -> place(AMINA, notes.getFirst(), "like:" + notes.getFirst()));
        refused(409, "", () -> place(AMINA, trust, time));
        refused(409, "", () -> place(AMINA, notes.getFirst(), "like:" + trust));
        refused(409, "", () -> place(other(), notes.getFirst(), ""));
    }

    @Test
    void alike_notes_become_a_pile_and_come_apart_again_and_a_withdrawn_theme_lets_go() {
        begin("30|Sak|M26");
        room.next();
        accepted(room.write(AMINA, "point", "Faste rutiner"));
        String one = last("POINT");
        accepted(room.write(AMINA, "point", "Rutiner som står fast"));
        String other = last("POINT");
        accepted(room.write(AMINA, "point:theme", "Struktur"));
        String theme = last("POINT");
        refused(409, "minst to", () -> room.as(AMINA).post(room.room() + "/merges?run=" + room.run(), "contribution", one));
        accepted(room.as(AMINA).post(room.room() + "/merges?run=" + room.run(), "contribution", one, "contribution", other));
        accepted(place(mate(), one, theme));
        assertThat(room.see(AMINA).page().select("#t-" + theme).text()).contains("Faste rutiner", "1 ligner", "Rutiner som står fast");
        press(AMINA, "Skill ut");
        assertThat(room.see(AMINA).page().select("#t-" + theme).text()).doesNotContain("Rutiner som står fast");
        assertThat(room.see(AMINA).page().select(".board").text()).contains("Rutiner som står fast");
        accepted(room.as(AMINA).post(room.room() + "/contributions/" + theme + "/withdrawal"));
        assertThat(room.see(AMINA).page().select(".board").text()).contains("Faste rutiner").doesNotContain("Struktur");
    }

    @Test
    void explanations_are_sorted_into_system_relation_or_person_by_those_who_have_them() {
        begin("30|Resultater|M11", "20|Sak|M22");
        room.next();
        accepted(room.write(AMINA, "point:hard", "Elevene sover for lite"));
        String mine = last("POINT");
        accepted(room.next());
        accepted(room.next());
        assertThat(room.see(AMINA).page().select("#circle .sort-field h3").eachText()).hasSize(3);
        refused(409, "", () -> place(AMINA, mine, "fate"));
        refused(422, "", () -> room.write(AMINA, "point", "Uten sted"));
        accepted(place(AMINA, mine, "person"));
        accepted(place(AMINA, mine, "system"));
        assertThat(room.see(mate()).page().select("#circle .sort-field").first().text()).contains("Elevene sover for lite");
        assertThat(count("placement")).isEqualTo(1);
    }

    @Test
    void what_was_sorted_lies_before_the_group_in_the_next_step_wherever_it_was_written() {
        begin("30|Resultater|M11", "20|Sak|M22");
        room.next();
        accepted(room.write(AMINA, "point:hard", "Elevene sover for lite"));
        String brought = last("POINT");
        accepted(room.write(AMINA, "point:hard", "Ingen la dette noe sted"));
        accepted(room.next());
        accepted(room.next());
        accepted(room.write(mate(), "point:relation", "Vi kjenner dem for lite"));
        accepted(place(mate(), brought, "system"));
        accepted(room.next());
        assertThat(room.see(AMINA).page().select("#circle .sort-field").eachText())
                .anyMatch(text -> text.contains("Systemet") && text.contains("Elevene sover for lite"))
                .anyMatch(text -> text.contains("Relasjonene") && text.contains("Vi kjenner dem for lite"))
                .noneMatch(text -> text.contains("Ingen la dette noe sted"));
        assertThat(room.see(other()).page().select("#circle").text()).doesNotContain("Elevene sover for lite");
        press(AMINA, "Velg dette");
        assertThat(room.see(mate()).page().select("#circle .note.group").text()).contains("Elevene sover for lite");
    }
}
