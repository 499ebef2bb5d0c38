package no.sloyfe.meeting.programme;

import no.sloyfe.meeting.Ending;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.ItemKind;
import no.sloyfe.method.Tailoring;
import org.jspecify.annotations.Nullable;

/** What a planner writes about one item. */
public record ItemDraft(
        int minutes, String title, String goal, String question, ItemKind kind, @Nullable String methodId,
        Tailoring tailoring, Ending ends) {

    /** With the method as the library has it. */
    public ItemDraft(int minutes, String title, String goal, String question, ItemKind kind, @Nullable String methodId, Ending ends) {
        this(minutes, title, goal, question, kind, methodId, Tailoring.NONE, ends);
    }

    /** The item as it stands. */
    public static ItemDraft of(Item item) {
        return new ItemDraft(item.minutes(), item.title(), item.goal(), item.question(), item.kind(), item.methodId(),
                item.tailoring(), item.ends());
    }

    /** In other words. */
    public ItemDraft saying(String otherTitle, String otherGoal, String otherQuestion) {
        return new ItemDraft(minutes, otherTitle, otherGoal, otherQuestion, kind, methodId, tailoring, ends);
    }

    ItemDraft lasting(int otherMinutes) {
        return new ItemDraft(otherMinutes, title, goal, question, kind, methodId, tailoring, ends);
    }

    ItemDraft tailored(Tailoring other) {
        return new ItemDraft(minutes, title, goal, question, kind, methodId, other, ends);
    }
}
