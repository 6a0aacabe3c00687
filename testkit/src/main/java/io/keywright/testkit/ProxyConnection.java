package io.keywright.testkit;

import io.keywright.testkit.FaultPlan.Direction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One client's connection through the proxy: two sockets, and a thread for each direction. */
final class ProxyConnection {

    private final Socket client;
    private final Socket server;
    private final FaultPlan plan;
    private final Traffic traffic;
    private final Lane toServer;
    private final Lane toClient;
    private final Consumer<ProxyConnection> whenGone;
    /** The commands that went to the server and were not answered yet. */
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();

    private volatile boolean lostSomething;
    private volatile boolean closing;
    private volatile boolean orphaned;

    ProxyConnection(
            Socket client,
            Socket server,
            FaultPlan plan,
            Traffic traffic,
            DelayLine delay,
            Consumer<ProxyConnection> whenGone)
            throws IOException {
        this.client = client;
        this.server = server;
        this.plan = plan;
        this.traffic = traffic;
        this.whenGone = whenGone;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        this.toServer = new Lane(Direction.TO_SERVER, client, server, server.getOutputStream()::write);
        this.toClient = new Lane(Direction.TO_CLIENT, server, client, delay.before(client.getOutputStream()));
    }

    void start() {
        toServer.start();
        toClient.start();
    }

    /**
     * Delivers what was held; a connection that lost messages would mix up replies, and is closed. One without a client
     * ends when its first reply can't be delivered.
     */
    void heal() {
        if (lostSomething || (orphaned && !toServer.holds())) {
            closeInOrder();
        } else {
            toServer.deliverHeld();
            toClient.deliverHeld();
        }
    }

    /**
     * Sends FIN to both sides. What the client still sends is read and thrown away: unread bytes would make a reset.
     */
    void closeInOrder() {
        closing = true;
        quietly(client::shutdownOutput);
        quietly(server::close);
    }

    /** Sends RST to the client. */
    void reset() {
        closing = true;
        quietly(() -> client.setSoLinger(true, 0));
        quietly(client::close);
        quietly(server::close);
    }

    /** Sends RST to the client alone. */
    private void orphan() {
        orphaned = true;
        quietly(() -> client.setSoLinger(true, 0));
        quietly(client::close);
    }

    private static void quietly(SocketAction action) {
        try {
            action.run();
        } catch (IOException e) {
            // The other side was faster: the connection is as closed as it was to be.
        }
    }

    private interface SocketAction {
        void run() throws IOException;
    }

    /** Where bytes go in the end. */
    interface Sink {
        void write(byte[] bytes) throws IOException;
    }

    /** One direction: reads, judges each message, and passes it on or not. */
    private final class Lane implements Runnable {

        private final Direction direction;
        private final Socket from;
        private final Socket to;
        private final Sink sink;
        private final RespFramer framer = new RespFramer();
        private final Queue<byte[]> held = new ArrayDeque<>();

        Lane(Direction direction, Socket from, Socket to, Sink sink) {
            this.direction = direction;
            this.from = from;
            this.to = to;
            this.sink = sink;
        }

        void start() {
            Thread thread = new Thread(this, "fault-proxy-" + direction);
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void run() {
            try {
                InputStream in = from.getInputStream();
                byte[] chunk = new byte[64 * 1024];
                for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                    if (!closing) {
                        traffic.read(direction, length);
                        framer.feed(chunk, length);
                        passOn();
                    }
                }
                ended();
            } catch (IOException e) {
                ended();
            }
        }

        /** The sender has closed, or was closed: so is the receiver, unless commands are still under way to it. */
        private void ended() {
            if (from == server) {
                closeInOrder();
                if (orphaned) {
                    whenGone.accept(ProxyConnection.this);
                }
            } else if (!closing && (orphaned || holds())) {
                orphan();
            } else {
                quietly(client::close);
                quietly(server::close);
                whenGone.accept(ProxyConnection.this);
            }
        }

        synchronized boolean holds() {
            return !held.isEmpty();
        }

        private synchronized void passOn() throws IOException {
            ByteArrayOutputStream passing = new ByteArrayOutputStream();
            for (byte[] frame = framer.next(); frame != null; frame = framer.next()) {
                Fault fault = plan.judge(direction, register(frame));
                if (fault == null) {
                    passing.writeBytes(takeHeld());
                    passing.writeBytes(frame);
                } else if (fault == Fault.HOLD) {
                    held.add(frame);
                } else if (fault == Fault.DROP) {
                    lostSomething = true;
                } else {
                    write(passing);
                    endBy(fault, frame);
                    return;
                }
            }
            write(passing);
        }

        private void endBy(Fault fault, byte[] frame) {
            switch (fault) {
                case RESET -> reset();
                case ORPHAN -> {
                    if (direction == Direction.TO_SERVER) {
                        held.add(frame);
                    }
                    orphan();
                }
                default -> closeInOrder();
            }
        }

        /** Counts the message and says to which command it belongs. */
        private String register(byte[] frame) {
            if (direction == Direction.TO_SERVER) {
                String name = RespFramer.commandName(frame);
                traffic.command(name);
                unanswered.add(name);
                return name;
            }
            traffic.reply();
            @Nullable String name = RespFramer.isPush(frame) ? null : unanswered.poll();
            return name == null ? "" : name;
        }

        synchronized void deliverHeld() {
            ByteArrayOutputStream passing = new ByteArrayOutputStream();
            passing.writeBytes(takeHeld());
            try {
                write(passing);
            } catch (IOException e) {
                quietly(to::close);
            }
        }

        private byte[] takeHeld() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (byte[] frame = held.poll(); frame != null; frame = held.poll()) {
                bytes.writeBytes(frame);
            }
            return bytes.toByteArray();
        }

        private void write(ByteArrayOutputStream bytes) throws IOException {
            if (bytes.size() > 0) {
                sink.write(bytes.toByteArray());
            }
        }
    }
}
