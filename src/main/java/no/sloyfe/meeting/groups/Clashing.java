package no.sloyfe.meeting.groups;

import java.util.List;
import no.sloyfe.grouping.Clash;
import no.sloyfe.meeting.GroupRule;

/** Rules of the meeting that cannot hold together, and the one that is proposed dropped. */
public record Clashing(Clash.Why why, List<GroupRule> rules, GroupRule drop) {

    static Clashing of(Clash clash, Standing standing) {
        return new Clashing(clash.why(), clash.rules().stream().map(standing::from).distinct().toList(), standing.from(clash.drop()));
    }
}
