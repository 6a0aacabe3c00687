package io.keywright.testkit;

import io.keywright.testkit.FaultPlan.Direction;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy in front of a server that breaks exactly what a test tells it to. It understands where a command and a
 * reply end, so a fault is bound to a message and not to a moment:
 *
 * <pre>{@code
 * try (FaultProxy proxy = FaultProxy.to(server)) {
 *     // the client connects to proxy.uri()
 *     proxy.atReplyTo("INCRBY", Fault.RESET); // executed, but the client never hears of it
 *     proxy.atCommand("INCRBY", Fault.RESET); // never reaches the server
 *     proxy.afterReplies(2, Fault.HOLD);      // two more replies, then silence
 *     proxy.awaitFault();
 *     proxy.heal();
 * }
 * }</pre>
 *
 * There is one fault at a time in each direction: one set later takes the place of one that has not set in yet. Counts
 * and names go over all connections in the order in which messages arrive, the commands of a client's handshake
 * included. Replies are matched to commands in their order, which subscriptions under RESP2 disturb. TLS can't be read
 * and does not pass. For any thread.
 */
public final class FaultProxy implements AutoCloseable {

    private static final Duration WAIT_LIMIT = Duration.ofSeconds(10);

    private final InetSocketAddress target;
    private final RedisAddress address;
    private final FaultPlan plan = new FaultPlan();
    private final Traffic traffic = new Traffic();
    private final DelayLine delay = new DelayLine();
    private final Set<ProxyConnection> open = ConcurrentHashMap.newKeySet();
    private @Nullable Acceptor acceptor;

    private FaultProxy(InetSocketAddress target, RedisAddress address) {
        this.target = target;
        this.address = address;
    }

    /** Starts a proxy in front of this server, on a free port. */
    public static FaultProxy to(RedisServer server) {
        return to(RedisAddress.parse(server.uri()));
    }

    /** Starts a proxy in front of whatever listens there, on a free port. */
    public static FaultProxy to(String host, int port) {
        return to(new RedisAddress(host, port, null, null, 0));
    }

    private static FaultProxy to(RedisAddress server) {
        RedisAddress own = new RedisAddress(
                RedisAddress.LOOPBACK, FreePort.find(), server.user(), server.password(), server.database());
        FaultProxy proxy = new FaultProxy(new InetSocketAddress(server.host(), server.port()), own);
        proxy.acceptConnections();
        return proxy;
    }

    /** The server's URI with the proxy's port. */
    public String uri() {
        return address.uri();
    }

    /** The port on which the proxy listens. */
    public int port() {
        return address.port();
    }

    /** The next {@code passing} replies pass; at the one after them the fault sets in: its command was executed. */
    public void afterReplies(int passing, Fault fault) {
        plan.after(Direction.TO_CLIENT, passing, fault);
    }

    /** The next {@code passing} commands pass; at the one after them the fault sets in: it is not executed. */
    public void afterCommands(int passing, Fault fault) {
        plan.after(Direction.TO_SERVER, passing, fault);
    }

    /** At the next reply to a command of this name the fault sets in: the command was executed. */
    public void atReplyTo(String command, Fault fault) {
        plan.at(Direction.TO_CLIENT, command.toUpperCase(Locale.ROOT), fault);
    }

    /** At the next command of this name the fault sets in: it is not executed. */
    public void atCommand(String command, Fault fault) {
        plan.at(Direction.TO_SERVER, command.toUpperCase(Locale.ROOT), fault);
    }

    /** Waits until the fault that was set last has set in; at most 10 seconds. */
    public void awaitFault() {
        await("the fault to set in", plan::hasStruck);
    }

    /** Closes all open connections in order (FIN). */
    public void closeConnections() {
        open.forEach(ProxyConnection::closeInOrder);
    }

    /** Resets all open connections (RST). */
    public void resetConnections() {
        open.forEach(ProxyConnection::reset);
    }

    /** Refuses new connections, as a machine does on which nobody listens; open ones stay. */
    public synchronized void refuseConnections() {
        if (acceptor != null) {
            acceptor.stop();
            acceptor = null;
        }
    }

    /** Accepts connections again, on the same port. */
    public synchronized void acceptConnections() {
        if (acceptor == null) {
            acceptor = Acceptor.start(new InetSocketAddress(address.host(), address.port()), this::serve);
        }
    }

    /** From now on each reply takes this much longer; zero ends it. */
    public void delayReplies(Duration latency) {
        delay.set(latency);
    }

    /**
     * Ends all faults: connections are accepted, what was held is delivered in order, and connections on which a
     * message was dropped are closed, since nothing that comes later could be matched.
     */
    public void heal() {
        plan.clear();
        delay.set(Duration.ZERO);
        acceptConnections();
        open.forEach(ProxyConnection::heal);
    }

    /** Waits until exactly so many connections are open; at most 10 seconds. */
    public void awaitOpenConnections(int count) {
        await(count + " open connections", () -> openConnections() == count);
    }

    /** Waits until a command of this name has arrived since the counters were reset; at most 10 seconds. */
    public void awaitCommand(String command) {
        String name = command.toUpperCase(Locale.ROOT);
        await("the command " + name, () -> traffic.commands().contains(name));
    }

    private void await(String what, BooleanSupplier condition) {
        if (!Deadline.reaches(WAIT_LIMIT, condition)) {
            throw new IllegalStateException("Waited in vain for " + what + ": " + openConnections()
                    + " connections are open, and the commands so far were " + traffic.commands());
        }
    }

    /** How many connections clients have opened. */
    public int connections() {
        return traffic.connections();
    }

    /** How many connections are open. */
    public int openConnections() {
        return open.size();
    }

    /** The names of the commands that clients have sent, in upper case, in the order of their arrival. */
    public List<String> commands() {
        return traffic.commands();
    }

    /** How many replies and pushes the server has sent. */
    public long replies() {
        return traffic.replies();
    }

    /**
     * How many times bytes were read from clients: about the number of their flushes, less where two came so close that
     * one read took both.
     */
    public long flushes() {
        return traffic.flushes();
    }

    /** How many bytes clients have sent. */
    public long bytesToServer() {
        return traffic.bytesToServer();
    }

    /** How many bytes the server has sent. */
    public long bytesToClient() {
        return traffic.bytesToClient();
    }

    /** Counts from zero again. */
    public void resetCounters() {
        traffic.reset();
    }

    @Override
    public void close() {
        refuseConnections();
        resetConnections();
        delay.close();
    }

    private void serve(Socket client) throws IOException {
        Socket server = new Socket();
        try {
            server.connect(target, Math.toIntExact(WAIT_LIMIT.toMillis()));
            ProxyConnection connection = new ProxyConnection(client, server, plan, traffic, delay, open::remove);
            traffic.connected();
            open.add(connection);
            connection.start();
        } catch (IOException e) {
            client.setSoLinger(true, 0); // there is no server: refused, if late
            client.close();
            server.close();
            throw e;
        }
    }
}
