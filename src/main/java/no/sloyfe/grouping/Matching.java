package no.sloyfe.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds pairs (and one trio when the number is odd) in which nobody has met, by trying the most constrained first. */
final class Matching {

    private static final int PATIENCE = 3_000;
    private static final int TRIOS = 12;

    private final List<UUID> people;
    private final boolean[][] fresh;
    private final boolean[] seated;
    private final List<List<UUID>> circles = new ArrayList<>();
    private int patience = PATIENCE;

    private Matching(List<UUID> people, Set<Pair> met) {
        this.people = people;
        this.seated = new boolean[people.size()];
        this.fresh = new boolean[people.size()][people.size()];
        for (int one = 0; one < people.size(); one++) {
            for (int other = 0; other < people.size(); other++) {
                fresh[one][other] = one != other && !met.contains(new Pair(people.get(one), people.get(other)));
            }
        }
    }

    /** Empty when there is none, or when none was found within a bounded search. */
    static Optional<List<List<UUID>>> of(List<UUID> people, Set<Pair> met) {
        var matching = new Matching(people, met);
        boolean found = people.size() % 2 == 0 ? matching.seatTheRest() : matching.seatATrio();
        return found ? Optional.of(matching.circles) : Optional.empty();
    }

    private boolean seatATrio() {
        int tried = 0;
        for (int a = 0; a < people.size(); a++) {
            for (int b = a + 1; b < people.size(); b++) {
                for (int c = b + 1; fresh[a][b] && c < people.size(); c++) {
                    if (fresh[a][c] && fresh[b][c] && tried++ < TRIOS) {
                        patience = PATIENCE;
                        if (seat(a, b, c)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private boolean seatTheRest() {
        int next = mostConstrained();
        if (next < 0) {
            return true;
        }
        for (int other = 0; other < people.size(); other++) {
            if (!seated[other] && fresh[next][other] && patience-- > 0 && seat(next, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean seat(int... seats) {
        List<UUID> circle = new ArrayList<>();
        for (int seat : seats) {
            seated[seat] = true;
            circle.add(people.get(seat));
        }
        circles.add(circle);
        if (seatTheRest()) {
            return true;
        }
        circles.removeLast();
        for (int seat : seats) {
            seated[seat] = false;
        }
        return false;
    }

    private int mostConstrained() {
        int found = -1;
        int fewest = Integer.MAX_VALUE;
        for (int person = 0; person < people.size(); person++) {
            if (!seated[person]) {
                int choices = 0;
                for (int other = 0; other < people.size(); other++) {
                    choices += !seated[other] && fresh[person][other] ? 1 : 0;
                }
                if (choices < fewest) {
                    found = person;
                    fewest = choices;
                }
            }
        }
        return found;
    }
}
