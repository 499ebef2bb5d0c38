package no.sloyfe.meeting.preparation;

import java.util.List;
import java.util.Locale;
import no.sloyfe.web.Words;

/** A usual kind of task, to begin from. */
public enum Preset {
    CONFIRMS,
    MOMENTS,
    READING,
    OWN;

    /** What a field's answers are for; the key joins them to a method's slot. */
    public enum Slot {
        CONFIRMS,
        CHALLENGES,
        MOMENT,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    List<TaskDraft.Field> fields(Words words) {
        return switch (this) {
            case CONFIRMS -> List.of(
                    field(Slot.CONFIRMS, words.of("preparation.preset.confirms-1")),
                    field(Slot.CONFIRMS, words.of("preparation.preset.confirms-2")),
                    field(Slot.CHALLENGES, words.of("preparation.preset.challenges")));
            case MOMENTS -> List.of(
                    field(Slot.MOMENT, words.of("preparation.preset.moment-1")),
                    field(Slot.MOMENT, words.of("preparation.preset.moment-2")),
                    field(Slot.MOMENT, words.of("preparation.preset.moment-3")));
            case READING, OWN -> List.of();
        };
    }

    String title(Words words) {
        return switch (this) {
            case CONFIRMS -> words.of("preparation.preset.confirms-title");
            case MOMENTS -> words.of("preparation.preset.moments-title");
            case READING -> words.of("preparation.preset.reading-title");
            case OWN -> "";
        };
    }

    String text(Words words) {
        return switch (this) {
            case CONFIRMS -> words.of("preparation.preset.confirms-text");
            case MOMENTS -> words.of("preparation.preset.moments-text");
            case READING -> words.of("preparation.preset.reading-text");
            case OWN -> "";
        };
    }

    int minutes() {
        return switch (this) {
            case CONFIRMS -> 15;
            case MOMENTS -> 30;
            case READING -> 20;
            case OWN -> 10;
        };
    }

    private static TaskDraft.Field field(Slot slot, String label) {
        return new TaskDraft.Field(null, slot.key(), label);
    }
}
