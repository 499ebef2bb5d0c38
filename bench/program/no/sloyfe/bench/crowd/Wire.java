package no.sloyfe.bench.crowd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One connection to the program. */
final class Wire {

    /** Who listens to what comes. */
    interface Ear {

        void heard(byte[] bytes, int length);

        void lost(String why);
    }

    private final Crowd crowd;
    private final Ear ear;
    private final SelectionKey key;
    private ByteBuffer out = ByteBuffer.allocate(0);
    private boolean open = true;

    Wire(Crowd crowd, Ear ear) throws IOException {
        this.crowd = crowd;
        this.ear = ear;
        this.key = crowd.connect(this);
    }

    boolean open() {
        return open;
    }

    void send(String text) {
        byte[] more = text.getBytes(StandardCharsets.ISO_8859_1);
        out = ByteBuffer.allocate(out.remaining() + more.length).put(out).put(more).flip();
        if ((key.interestOps() & SelectionKey.OP_CONNECT) == 0) {
            write();
        }
    }

    private void write() {
        try {
            ((SocketChannel) key.channel()).write(out);
            key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        } catch (IOException e) {
            lose(e.toString());
        }
    }

    void ready(SelectionKey key) {
        try {
            SocketChannel channel = (SocketChannel) key.channel();
            if (key.isValid() && key.isConnectable() && channel.finishConnect()) {
                write();
            } else if (key.isValid() && key.isWritable()) {
                write();
            }
            if (key.isValid() && key.isReadable()) {
                int length = crowd.read(channel);
                if (length < 0) {
                    lose("ended by the server");
                } else {
                    ear.heard(crowd.lastRead(), length);
                }
            }
        } catch (IOException e) {
            lose(e.toString());
        }
    }

    private void lose(String why) {
        if (open) {
            close();
            ear.lost(why);
        }
    }

    void close() {
        open = false;
        try {
            key.channel().close();
        } catch (IOException gone) {
            // so it is closed
        }
    }
}
