package no.sloyfe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/** The address by which phones on the same network reach this machine. */
public final class LocalNetwork {

    /** Set aside for documentation (RFC 5737): nothing is sent, the system only says which way it would go. */
    private static final InetSocketAddress ELSEWHERE = new InetSocketAddress("192.0.2.1", 9);

    private LocalNetwork() {}

    public static Optional<String> address() {
        try (var socket = new DatagramSocket()) {
            socket.connect(ELSEWHERE);
            return Optional.of(socket.getLocalAddress())
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress() && !address.isAnyLocalAddress())
                    .map(InetAddress::getHostAddress);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
