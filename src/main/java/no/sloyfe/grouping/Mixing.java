package no.sloyfe.grouping;

import java.util.List;
import java.util.Optional;
import no.sloyfe.grouping.bound.Floor;
import no.sloyfe.grouping.bound.Proof;
import no.sloyfe.grouping.search.Board;
import no.sloyfe.grouping.search.Deadline;
import no.sloyfe.grouping.search.Found;
import no.sloyfe.grouping.search.Search;

/** Composes groups across the fixed structures, of people who have not had each other's company lately (domain.md, 3). */
public final class Mixing {

    /** Among more strangers than this the groups are drawn by lot: looking for better ones takes seconds, and finds none. */
    private static final int HALL = 100;

    private Mixing() {}

    /** Groups that keep every rule and cost as little as we find: for at most 14 people, the least that there is. */
    public static Mixed of(Gathering gathering, Patience patience, long seed) {
        if (gathering.people().isEmpty()) {
            return new Mixed.Composed(new Composition(List.of(), Cost.NONE, new Bound(0, 0), seed, 0, false));
        }
        var numbering = new Numbering(gathering);
        if (gathering.people().size() > HALL && gathering.strangers()) {
            return new Mixed.Composed(new Composition(numbering.drawn(seed), Cost.NONE, new Bound(0, 0), seed, 0, false));
        }
        Board board = numbering.board(gathering.rules());
        var deadline = new Deadline(patience.atMost());
        Floor floor = Floor.of(board, numbering.company(), numbering.ties());
        Optional<Found> found = Search.seating(board, patience.moves(), floor.cost(), seed, deadline);
        if (found.isEmpty()) {
            return new Mixed.Impossible(Diagnosis.of(gathering));
        }
        Proof proof = Proof.of(board, found.get(), floor.cost(), patience.proofRounds(), deadline);
        var groups = numbering.groups(proof.seating().groupOf());
        return new Mixed.Composed(new Composition(groups, Cost.of(gathering, groups), new Bound(proof.bound(), floor.repeats()),
                seed, proof.seating().moves(), deadline.hasStruck()));
    }

    /** Groups all the same: where rules cannot hold together, none is kept. */
    public static Composition anyway(Gathering gathering, Patience patience, long seed) {
        return of(gathering, patience, seed) instanceof Mixed.Composed(Composition kept) ? kept
                : compose(gathering.people(), gathering.sizes(), gathering.history(), seed);
    }

    /** What is known of the least cost without looking for groups. */
    static Bound known(Gathering gathering) {
        var numbering = new Numbering(gathering);
        Floor floor = Floor.of(numbering.board(gathering.rules()), numbering.company(), numbering.ties());
        return new Bound(floor.cost(), floor.repeats());
    }

    /** Groups at once, for people with no rules to keep. */
    public static Composition compose(List<Person> people, Sizes sizes, History history, long seed) {
        return switch (of(new Gathering(people, sizes, history), Patience.brief(people.size()), seed)) {
            case Mixed.Composed(Composition composition) -> composition;
            case Mixed.Impossible _ -> throw new IllegalStateException("Nothing can clash where there are no rules");
        };
    }
}
