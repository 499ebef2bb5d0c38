package no.sloyfe.grouping.search;

/** People kept together go over to another group as one, and as many as are needed come back. */
final class BlockMove {

    private final Board board;
    private final Seats seats;
    private final Dice dice;
    private final int[] back;
    private int[] over = {};
    private int returning;
    private int here;
    private int there;
    private int rise;

    BlockMove(Board board, Seats seats, Dice dice) {
        this.board = board;
        this.seats = seats;
        this.dice = dice;
        this.back = new int[board.shape.large()];
    }

    /** Whether the block of this person can go to that group; then {@link #rise} says what it costs. */
    boolean prepare(int person, int group) {
        over = board.blocks[board.blockOf[person]];
        here = seats.group(person);
        there = group;
        int more = seats.size[here] - seats.size[there];
        int wanted = over.length - (more != 0 && (dice.chance() & 1) == 0 ? more : 0);
        if (wanted < 0 || !choose(wanted)) {
            return false;
        }
        rise = reckon();
        return led(here, over, over.length, back, returning) && led(there, back, returning, over, over.length);
    }

    int rise() {
        return rise;
    }

    void make() {
        int both = Math.min(over.length, returning);
        for (int number = 0; number < both; number++) {
            seats.swap(over[number], back[number]);
        }
        for (int number = both; number < over.length; number++) {
            seats.move(over[number], there);
        }
        for (int number = both; number < returning; number++) {
            seats.move(back[number], here);
        }
    }

    /** Whole blocks without fixed seats, as many people as wanted. */
    private boolean choose(int wanted) {
        returning = 0;
        int size = seats.size[there];
        int start = dice.below(size);
        for (int step = 0; step < size && returning < wanted; step++) {
            int member = seats.member(there, (start + step) % size);
            int[] block = board.blocks[board.blockOf[member]];
            if (board.seat[member] < 0 && block.length <= wanted - returning && !isChosen(member)) {
                for (int mate : block) {
                    back[returning++] = mate;
                }
            }
        }
        return returning == wanted;
    }

    private boolean isChosen(int person) {
        for (int number = 0; number < returning; number++) {
            if (back[number] == person) {
                return true;
            }
        }
        return false;
    }

    /** Pairs inside what goes over, and inside what comes back, stay as they are. */
    private int reckon() {
        int sum = 0;
        for (int person : over) {
            sum += seats.company(person, there, -1) - seats.company(person, here, -1);
            sum += among(person, over, over.length) - 2 * among(person, back, returning);
        }
        for (int number = 0; number < returning; number++) {
            sum += seats.company(back[number], here, -1) - seats.company(back[number], there, -1);
            sum += among(back[number], back, returning);
        }
        return sum;
    }

    private int among(int person, int[] set, int size) {
        int sum = 0;
        for (int number = 0; number < size; number++) {
            sum += board.cost[person * board.people + set[number]];
        }
        return sum;
    }

    private boolean led(int group, int[] leaving, int leavers, int[] coming, int comers) {
        if (!board.led) {
            return true;
        }
        for (int number = 0; number < comers; number++) {
            if (board.leads[coming[number]]) {
                return true;
            }
        }
        for (int number = 0; number < seats.size[group]; number++) {
            int member = seats.member(group, number);
            boolean leaves = false;
            for (int each = 0; each < leavers; each++) {
                leaves |= leaving[each] == member;
            }
            if (board.leads[member] && !leaves) {
                return true;
            }
        }
        return false;
    }
}
