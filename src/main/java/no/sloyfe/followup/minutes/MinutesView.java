package no.sloyfe.followup.minutes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sloyfe.followup.Decision;
import no.sloyfe.followup.InterimWork;
import no.sloyfe.followup.Measure;
import no.sloyfe.followup.Milestone;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.ItemKind;
import no.sloyfe.meeting.Meeting;

/**
 * What a meeting left behind, as the minutes show it.
 *
 * @param led the names of those who led it
 * @param present the names of those who came into the room
 * @param leads whether the reader may edit and approve
 */
public record MinutesView(
        Meeting meeting,
        List<String> led,
        List<String> present,
        List<Item> items,
        List<Finding> findings,
        List<Reflections> reflections,
        List<Decision> decisions,
        List<Measure> measures,
        List<Milestone> milestones,
        List<InterimWork> interimWork,
        Approval approval,
        boolean leads) {

    /** What was asked, or found something; breaks and items without either are left out. */
    public List<Item> asked() {
        return items.stream()
                .filter(item -> item.kind() != ItemKind.BREAK)
                .filter(item -> !item.question().isBlank() || !found(item).isEmpty())
                .filter(item -> reflections(item).isEmpty() || !found(item).isEmpty())
                .toList();
    }

    /** By prompt or field, in the order they were asked. */
    public Map<String, List<Finding>> found(Item item) {
        Map<String, List<Finding>> found = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.item().equals(item.id()))
                .forEach(finding -> found.computeIfAbsent(finding.label(), _ -> new ArrayList<>()).add(finding));
        return found;
    }

    /** Whether an item left nothing at all that all may read. */
    public boolean bare(Item item) {
        return found(item).isEmpty()
                && measures.stream().noneMatch(measure -> item.id().equals(measure.item()))
                && decisions.stream().noneMatch(decision -> item.id().equals(decision.item()));
    }

    private List<Reflections> reflections(Item item) {
        return reflections.stream().filter(each -> each.item().equals(item.id())).toList();
    }

    public boolean toApprove() {
        return leads && !approval.given();
    }
}
