package no.sloyfe.room;

import java.util.ArrayList;
import java.util.List;
import no.sloyfe.method.Slot;
import no.sloyfe.method.Task;
import no.sloyfe.method.Texts;

/** What was most important from the last partner goes on to the next (domain.md, M05). */
final class Carry {

    static final Slot SLOT = new Slot("carry", "→", new Texts(
            "Det viktigste fra den andre", "Det viktigaste frå den andre", "The most important from the other"), 1);

    private Carry() {}

    /** What a note in the step can be, the carried one included. */
    static List<Slot> slots(Task.Notes notes) {
        if (!notes.carry()) {
            return notes.slots();
        }
        List<Slot> slots = new ArrayList<>(notes.slots());
        slots.add(SLOT);
        return slots;
    }
}
