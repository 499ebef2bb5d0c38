package no.sloyfe.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells requests made on the machine itself, and addresses that are the machine's own. */
final class SameMachine {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private SameMachine() {}

    /** From a browser here, past no proxy, and not through a strange name that a web page made to point here. */
    static boolean asks(HttpServletRequest request) {
        return NAMES.contains(request.getServerName())
                && isLoopback(request.getRemoteAddr())
                && Stream.of("Forwarded", "Via", "X-Real-IP", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto")
                        .allMatch(header -> request.getHeader(header) == null);
    }

    /** Whether this host, as a request named it, really is this machine: anyone can write anything in a Host header. */
    static boolean is(String host) {
        if (NAMES.contains(host)) {
            return true;
        }
        if (!host.matches("[0-9.]+|\\[?[0-9a-fA-F:]+]?")) {
            return false;
        }
        try {
            return NetworkInterface.getByInetAddress(InetAddress.getByName(host.replaceAll("[\\[\\]]", ""))) != null;
        } catch (UnknownHostException | SocketException notOurs) {
            return false;
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (UnknownHostException nonsense) {
            return false;
        }
    }
}
