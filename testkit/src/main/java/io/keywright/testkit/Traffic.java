package io.keywright.testkit;

import java.util.ArrayList;
import java.util.List;

/** What has gone through a proxy; for any thread. */
final class Traffic {

    private final List<String> commands = new ArrayList<>();
    private int connections;
    private long replies;
    private long flushes;
    private long bytesToServer;
    private long bytesToClient;

    synchronized void connected() {
        connections++;
    }

    synchronized void read(FaultPlan.Direction direction, int bytes) {
        if (direction == FaultPlan.Direction.TO_SERVER) {
            flushes++;
            bytesToServer += bytes;
        } else {
            bytesToClient += bytes;
        }
    }

    synchronized void command(String name) {
        commands.add(name);
    }

    synchronized void reply() {
        replies++;
    }

    synchronized int connections() {
        return connections;
    }

    synchronized List<String> commands() {
        return List.copyOf(commands);
    }

    synchronized long replies() {
        return replies;
    }

    synchronized long flushes() {
        return flushes;
    }

    synchronized long bytesToServer() {
        return bytesToServer;
    }

    synchronized long bytesToClient() {
        return bytesToClient;
    }

    synchronized void reset() {
        commands.clear();
        connections = 0;
        replies = 0;
        flushes = 0;
        bytesToServer = 0;
        bytesToClient = 0;
    }
}
