package no.sloyfe.bench.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Streams that are opened and never read. */
final class Sleepers implements AutoCloseable {

    private final List<Socket> sockets = new ArrayList<>();

    Sleepers(InetSocketAddress server, int number, IntFunction<String> request) throws IOException {
        for (int i = 0; i < number; i++) {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(4096);
            socket.connect(server);
            socket.getOutputStream().write(request.apply(i).getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
    }

    /** Wakes them all and tells how many the server has given up. */
    int closed() {
        return (int) sockets.stream().filter(Sleepers::isClosed).count();
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(100);
            byte[] bytes = new byte[65_536];
            for (int length = 0; length >= 0; ) {
                length = socket.getInputStream().read(bytes);
            }
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
