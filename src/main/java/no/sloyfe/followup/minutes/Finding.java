package no.sloyfe.followup.minutes;

import java.util.List;
import no.sloyfe.meeting.ItemId;

/**
 * One thing a meeting found, without who said it.
 *
 * @param label the prompt or field it belongs to, empty when there is none
 * @param notes how many notes or prepared answers lie behind
 * @param circles how many groups stand behind
 * @param votes how many votes it got
 * @param remarks what was remarked on it, or on the ideas it came from (domain.md, M12)
 */
public record Finding(ItemId item, String label, String text, int notes, int circles, int votes, List<Remark> remarks) {

    /** A remark and what kind it is of, such as critical. */
    public record Remark(String label, String text) {}

    public Finding {
        remarks = List.copyOf(remarks);
    }
}
