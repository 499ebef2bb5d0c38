package no.sloyfe.unbreakable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import no.sloyfe.Browser;
import no.sloyfe.Database;
import no.sloyfe.Solbakken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One meeting on two nodes; three of them, killed and restarted, are in {@code bin/bench nodes}. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class TwoNodesTest {

    @Test
    void a_meeting_goes_on_across_two_nodes_also_without_hints_between_them_and_when_one_of_them_is_lost() throws Exception {
        Database.Fresh database = Database.fresh();
        Store store = new OwnersStore(database.url(), database.user(), database.password());
        NodeHere one = new NodeHere(database);
        NodeHere other = new NodeHere(database);
        try (Nodes nodes = new Nodes(List.of(one, other))) {
            Browser known = Solbakken.in(one.program).browser(Solbakken.LEADER);
            Browser leader = Browser.at(nodes.entrance().address());
            known.cookies().forEach(leader::with);
            try (BusyMeeting meeting = new BusyMeeting(leader, List.of(nodes.entrance()), 6, 4)) {
                holds(store, meeting, nodes, () -> {}, "two nodes");
                holds(store, meeting, nodes, () -> {
                    one.withoutHints();
                    other.withoutHints();
                }, "two nodes that hear nothing of one another");
                holds(store, meeting, nodes, () -> nodes.lose(one), "one of two nodes is lost");
            }
        }
    }

    private interface Happening {
        void now() throws Exception;
    }

    private static void holds(Store store, BusyMeeting meeting, Nodes nodes, Happening what, String how) throws Exception {
        meeting.begin();
        meeting.goOn(600);
        Thread.sleep(500);
        what.now();
        Thread.sleep(500);
        meeting.stop();
        Verdict verdict = Checker.check(store, meeting);
        Checker.alikeEverywhere(meeting, nodes.addresses(), verdict);
        assertThat(verdict.all()).as(how).isEmpty();
    }
}
