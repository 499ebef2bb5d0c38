package no.sloyfe.grouping.bound;

import java.util.Arrays;

/** A network with capacities and costs of 0 or more, and the cheapest flow of a given size through it. */
final class Network {

    private static final long UNREACHED = Long.MAX_VALUE / 4;

    private final int nodes;
    private final int[] first;
    /** Arc 2k and its way back 2k + 1: where to, the next from the same node, room left, cost. */
    private int[] end = new int[64];

    private int[] next = new int[64];
    private int[] room = new int[64];
    private long[] cost = new long[64];
    private int arcs;
    private final long[] potential;
    private final long[] distance;
    private final int[] came;

    Network(int nodes) {
        this.nodes = nodes;
        this.first = new int[nodes];
        Arrays.fill(first, -1);
        this.potential = new long[nodes];
        this.distance = new long[nodes];
        this.came = new int[nodes];
    }

    void add(int from, int to, int capacity, int price) {
        arc(from, to, capacity, price);
        arc(to, from, 0, -price);
    }

    private void arc(int from, int to, int capacity, int price) {
        if (arcs == end.length) {
            end = Arrays.copyOf(end, 2 * arcs);
            next = Arrays.copyOf(next, 2 * arcs);
            room = Arrays.copyOf(room, 2 * arcs);
            cost = Arrays.copyOf(cost, 2 * arcs);
        }
        end[arcs] = to;
        room[arcs] = capacity;
        cost[arcs] = price;
        next[arcs] = first[from];
        first[from] = arcs++;
    }

    /** The least cost of so much flow; -1 when that much cannot pass. */
    long cheapest(int from, int to, int flow) {
        long sum = 0;
        int left = flow;
        while (left > 0) {
            shortest(from);
            if (distance[to] >= UNREACHED) {
                return -1;
            }
            for (int node = 0; node < nodes; node++) {
                potential[node] += Math.min(distance[node], distance[to]);
            }
            int pushed = left;
            for (int node = to; node != from; node = end[came[node] ^ 1]) {
                pushed = Math.min(pushed, room[came[node]]);
            }
            for (int node = to; node != from; node = end[came[node] ^ 1]) {
                room[came[node]] -= pushed;
                room[came[node] ^ 1] += pushed;
                sum += pushed * cost[came[node]];
            }
            left -= pushed;
        }
        return sum;
    }

    /** Dijkstra's, with potentials so that no arc costs less than 0. */
    private void shortest(int from) {
        Arrays.fill(distance, UNREACHED);
        boolean[] settled = new boolean[nodes];
        distance[from] = 0;
        for (int count = 0; count < nodes; count++) {
            int nearest = -1;
            for (int node = 0; node < nodes; node++) {
                if (!settled[node] && distance[node] < UNREACHED && (nearest < 0 || distance[node] < distance[nearest])) {
                    nearest = node;
                }
            }
            if (nearest < 0) {
                return;
            }
            settled[nearest] = true;
            for (int arc = first[nearest]; arc >= 0; arc = next[arc]) {
                long through = distance[nearest] + cost[arc] + potential[nearest] - potential[end[arc]];
                if (room[arc] > 0 && through < distance[end[arc]]) {
                    distance[end[arc]] = through;
                    came[end[arc]] = arc;
                }
            }
        }
    }
}
