package io.keywright.testkit;

import java.time.Duration;
import java.util.List;

/** Skeleton. */
@SuppressWarnings("DoNotCallSuggester")
public final class FaultProxy implements AutoCloseable {

    private FaultProxy() {}

    /** Starts a proxy in front of this server, on a free port. */
    public static FaultProxy to(RedisServer server) {
        throw new UnsupportedOperationException();
    }

    public static FaultProxy to(String host, int port) {
        throw new UnsupportedOperationException();
    }

    public String uri() {
        throw new UnsupportedOperationException();
    }

    public int port() {
        throw new UnsupportedOperationException();
    }

    /** The next {@code n} replies pass; in the place of the one after them the fault sets in: its command was executed. */
    public void afterReplies(int n, Fault fault) {
        throw new UnsupportedOperationException();
    }

    /** The next {@code n} commands pass; in the place of the one after them the fault sets in: it is never executed. */
    public void afterCommands(int n, Fault fault) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #afterReplies}, counting only from the reply of the next command of this name on. */
    public void atReplyTo(String command, Fault fault) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #afterCommands}: the next command of this name is not delivered. */
    public void atCommand(String command, Fault fault) {
        throw new UnsupportedOperationException();
    }

    /** Waits until the fault has set in. */
    public void awaitFault() {
        throw new UnsupportedOperationException();
    }

    /** Closes all open connections in order (FIN). */
    public void closeConnections() {
        throw new UnsupportedOperationException();
    }

    /** Resets all open connections (RST). */
    public void resetConnections() {
        throw new UnsupportedOperationException();
    }

    public void refuseConnections() {
        throw new UnsupportedOperationException();
    }

    public void acceptConnections() {
        throw new UnsupportedOperationException();
    }

    public void delayReplies(Duration delay) {
        throw new UnsupportedOperationException();
    }

    /** No faults from now on: what was held is delivered, connections that lost something are closed. */
    public void heal() {
        throw new UnsupportedOperationException();
    }

    /** Waits until n connections are open. */
    public void awaitConnections(int n) {
        throw new UnsupportedOperationException();
    }

    public int connections() {
        throw new UnsupportedOperationException();
    }

    public int openConnections() {
        throw new UnsupportedOperationException();
    }

    /** Names of the commands that clients sent, in order of arrival, upper case. */
    public List<String> commands() {
        throw new UnsupportedOperationException();
    }

    public long replies() {
        throw new UnsupportedOperationException();
    }

    /** Reads from clients that brought something: about the clients' flushes. */
    public long flushes() {
        throw new UnsupportedOperationException();
    }

    public long bytesToServer() {
        throw new UnsupportedOperationException();
    }

    public long bytesToClient() {
        throw new UnsupportedOperationException();
    }

    public void resetCounters() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
