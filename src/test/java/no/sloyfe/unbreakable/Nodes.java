package no.sloyfe.unbreakable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import no.sloyfe.live.Crowd;

/** Several nodes on one database behind one address, which hands each connection to one of those that are there. */
final class Nodes implements AutoCloseable {

    /** A program that has its own port. */
    interface Node extends AutoCloseable {

        int port();

        default String address() {
            return "http://localhost:" + port();
        }
    }

    final Wire front;
    final Crowd crowd;
    private final List<? extends Node> nodes;
    private final Set<Integer> gone = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    Nodes(List<? extends Node> nodes) throws Exception {
        this.nodes = nodes;
        front = new Wire(this::inTurn, Integer.MAX_VALUE, 0);
        crowd = new Crowd(front.port());
    }

    private List<Integer> inTurn() {
        List<Integer> ports = new ArrayList<>(nodes.stream().map(Node::port).filter(port -> !gone.contains(port)).toList());
        Collections.rotate(ports, turn.getAndIncrement());
        return ports;
    }

    /** Where browsers come in. */
    BusyMeeting.Entrance entrance() {
        return new BusyMeeting.Entrance("http://localhost:" + front.port(), crowd);
    }

    List<String> addresses() {
        return nodes.stream().filter(node -> !gone.contains(node.port())).map(Node::address).toList();
    }

    /** Nothing comes to or from this node any more. */
    void lose(Node node) {
        gone.add(node.port());
        front.cut(node.port());
    }

    void regain(Node node) {
        gone.remove(node.port());
    }

    @Override
    public void close() throws Exception {
        front.close();
        crowd.close();
        for (Node node : nodes) {
            node.close();
        }
    }
}
