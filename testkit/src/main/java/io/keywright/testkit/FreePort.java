package io.keywright.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds ports that nobody listens on. They come from below the range that operating systems give to outgoing
 * connections, so that a stopped server finds its port free when it starts again; the port 10,000 above, which a
 * cluster node also needs, is free too.
 */
final class FreePort {

    private static final int FIRST = 12_000;
    private static final int COUNT = 10_000;
    private static final int ATTEMPTS = 100;

    private FreePort() {}

    static int find() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = FIRST + ThreadLocalRandom.current().nextInt(COUNT);
            if (isFree(port) && isFree(port + COUNT)) {
                return port;
            }
        }
        throw new IllegalStateException(
                "No free port between " + FIRST + " and " + (FIRST + COUNT) + " on the loopback interface");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
