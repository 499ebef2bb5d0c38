package no.sloyfe.followup.demo;

import java.util.List;
import no.sloyfe.followup.MilestoneState;
import no.sloyfe.followup.Outcome;
import org.jspecify.annotations.Nullable;

/** What one demo meeting found, chose and promised. */
record Story(List<String> points, @Nullable Try measure, String agreement, List<Promise> promises, String interimWork,
        List<String> buildOn) {

    /** @param week after the meeting; null outcome: nobody has looked yet */
    record Try(String text, String sign, int week, @Nullable Outcome outcome, String evidence) {}

    /** @param person which of the unit's people, the leader being 0; @param week after the meeting */
    record Promise(int person, String what, int week, String howSeen, MilestoneState state, String note) {

        static Promise kept(int person, String what, String howSeen) {
            return new Promise(person, what, 4, howSeen, MilestoneState.KEPT, "");
        }

        static Promise open(int person, String what, int week, String howSeen) {
            return new Promise(person, what, week, howSeen, MilestoneState.OPEN, "");
        }
    }
}
