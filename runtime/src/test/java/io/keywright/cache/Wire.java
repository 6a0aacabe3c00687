package io.keywright.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An address whose connections go on to another one, byte by byte, which can be another one later; and which can be
 * silent. Unlike a {@code FaultProxy} it carries replication links, which do not speak RESP throughout.
 */
final class Wire implements AutoCloseable {

    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile InetSocketAddress target;
    private volatile boolean silent;

    Wire(int port) {
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    String uri() {
        return "redis://127.0.0.1:" + port();
    }

    /** From now on connections lead there; those that there are end. */
    void leadTo(int port) {
        silent = false;
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        open.forEach(Wire::end);
    }

    /** From now on nothing arrives any more, and nothing of it is kept for later. */
    void fallSilent() {
        silent = true;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket near = listening.accept();
                Socket far = new Socket();
                open.add(near);
                open.add(far);
                try {
                    far.connect(target);
                } catch (IOException refused) {
                    end(near);
                    continue;
                }
                start(() -> pump(near, far));
                start(() -> pump(far, near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[16_384];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
                if (!silent) {
                    out.write(buffer, 0, size);
                }
            }
        } catch (IOException ended) {
            // so ends the other direction
        }
        end(from);
        end(to);
        open.remove(from);
        open.remove(to);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(Wire::end);
    }
}
