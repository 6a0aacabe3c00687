package io.keywright.internal;

import io.keywright.cache.TrackedSession;
import io.keywright.cache.Tracking;
import io.keywright.cache.TrackingEnd;
import io.keywright.repository.CommandChannel;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.push.PushListener;
import io.lettuce.core.api.push.PushMessage;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.ArrayOutput;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection on which one server tells of changes (CLIENT TRACKING ON): it is told to each time that the connection
 * is made, which begins a session, and the session ends with it.
 *
 * <p>The sign of life is EXISTS of a key that was read: unlike PING, a node of a cluster that no longer serves the key,
 * or has lost the majority, does not answer it; and it touches neither the key nor its place in the LRU.
 */
final class TrackedNode {

    /** How long an answer may take before the connection is broken: what was read is not given any more by then. */
    private static final long SILENCE_NANOS = TrackedSession.BOUND_NANOS;

    private final StatefulRedisConnection<byte[], byte[]> connection;
    private final Tracking.Ear ear;
    private final Runnable onStray;
    private final PushListener pushes = this::pushed;
    private final RedisConnectionStateListener states = new RedisConnectionStateListener() {
        @Override
        public void onRedisConnected(RedisChannelHandler<?, ?> made, SocketAddress address) {
            end(TrackingEnd.DISCONNECTED); // in case that the loss has not been told yet
            arm();
        }

        @Override
        public void onRedisDisconnected(RedisChannelHandler<?, ?> lost) {
            end(TrackingEnd.DISCONNECTED);
        }
    };
    private volatile @Nullable Session session;

    // guarded by this
    private long generation;
    private @Nullable Question question;

    /** @param onStray called when the server says that it is not responsible for a key */
    TrackedNode(StatefulRedisConnection<byte[], byte[]> connection, Tracking.Ear ear, Runnable onStray) {
        this.connection = connection;
        this.ear = ear;
        this.onStray = onStray;
    }

    /** Begins on a connection that is there. */
    void begin() {
        connection.addListener(pushes);
        connection.addListener(states);
        arm();
    }

    /** Hears no more of a connection that others go on using, and ends the session. */
    void leave(TrackingEnd cause) {
        connection.removeListener(pushes);
        connection.removeListener(states);
        end(cause);
    }

    @Nullable
    Session session() {
        return session;
    }

    /** Whether the connection is never made again. */
    boolean isClosed() {
        return connection instanceof RedisChannelHandler<?, ?> handler && handler.isClosed();
    }

    void dispatch(ReplyCall<?, ?> call) {
        try {
            connection.dispatch(call);
        } catch (RuntimeException e) {
            call.completeExceptionally(e);
        }
    }

    /** With one flush. */
    void dispatchAll(List<? extends ReplyCall<?, ?>> calls) {
        try {
            connection.dispatch(calls);
        } catch (RuntimeException e) {
            calls.forEach(call -> call.completeExceptionally(e));
        }
    }

    private void pushed(PushMessage message) {
        if (!message.getType().equals("invalidate")) {
            return;
        }
        List<Object> content = message.getContent();
        if (content.size() > 1 && content.get(1) instanceof List<?> keys) {
            for (Object key : keys) {
                if (key instanceof ByteBuffer bytes) {
                    ear.changed(array(bytes));
                }
            }
        } else {
            restart(TrackingEnd.FLUSHED);
        }
    }

    private static byte[] array(ByteBuffer bytes) {
        byte[] array = new byte[bytes.remaining()];
        bytes.duplicate().get(array);
        return array;
    }

    // Sessions

    /** Ends the session and all that was read in it. */
    void end(TrackingEnd cause) {
        Session over;
        synchronized (this) {
            over = session;
            session = null;
            generation++;
            question = null;
        }
        if (over != null) {
            over.end();
            ear.ended(cause);
        }
    }

    /** The same, where the server goes on telling. */
    void restart(TrackingEnd cause) {
        Session over;
        synchronized (this) {
            over = session;
            session = over == null ? null : new Session(this, System.nanoTime());
        }
        if (over != null) {
            over.end();
            ear.ended(cause);
        }
    }

    /** RESP2 has no way to tell; a server that is asked to track there says OK all the same. */
    private void arm() {
        ArrayOutput<byte[], byte[]> hello = new ArrayOutput<>(ByteArrayCodec.INSTANCE);
        ask(CommandType.HELLO, hello, CommandChannel.args(), (asked, error) -> {
            if (error == null && speaksResp3(hello.get())) {
                track();
            } else {
                ear.refused("the connection does not speak RESP3");
            }
        });
    }

    private static boolean speaksResp3(List<Object> hello) {
        for (int i = 0; i + 1 < hello.size(); i += 2) {
            if (hello.get(i) instanceof byte[] name && new String(name, StandardCharsets.US_ASCII).equals("proto")) {
                return Long.valueOf(3).equals(hello.get(i + 1));
            }
        }
        return false;
    }

    private void track() {
        CommandArgs<byte[], byte[]> on = CommandChannel.args().add("TRACKING").add("ON");
        ask(CommandType.CLIENT, new StatusOutput<>(ByteArrayCodec.INSTANCE), on, (asked, error) -> {
            if (error == null) {
                armed(asked);
            } else {
                ear.refused("the server refuses CLIENT TRACKING with " + ServerError.redact(error));
            }
        });
    }

    private synchronized void armed(Question asked) {
        if (session == null && generation == asked.generation()) {
            session = new Session(this, asked.sentNanos());
        }
    }

    // Signs of life

    /** Asks for one, or for tracking where that did not succeed; ends a connection that has not answered for long. */
    void beat() {
        Question open;
        Session current;
        synchronized (this) {
            open = question;
            current = session;
        }
        if (open != null) {
            if (System.nanoTime() - open.sentNanos() > SILENCE_NANOS) {
                end(TrackingEnd.SILENT);
                ServerLink.disconnect(connection);
            }
        } else if (current == null) {
            if (connection.isOpen()) {
                arm();
            }
        } else {
            byte[] key = current.lastRead();
            if (key != null) {
                ask(
                        CommandType.EXISTS,
                        new IntegerOutput<>(ByteArrayCodec.INSTANCE),
                        CommandChannel.args().addKey(key),
                        (asked, error) -> alive(current, asked, error));
            }
        }
    }

    private void alive(Session asked, Question question, @Nullable String error) {
        if (error != null) {
            strayed(asked, error);
        }
        asked.proven(question.sentNanos()); // any answer comes after the changes that were told before it
    }

    /** A command of a session got an error in place of an answer. */
    void strayed(Session asked, String error) {
        if (ServerError.is(error, "MOVED") || ServerError.is(error, "CLUSTERDOWN")) {
            if (asked == session) {
                restart(TrackingEnd.MOVED);
            }
            onStray.run();
        } else if (ServerError.is(error, "NOPERM")) {
            ear.refused("the server refuses EXISTS with " + ServerError.redact(error));
        }
    }

    /** Asks one question at a time; what it is answered counts only if the connection is still the same. */
    private <R> void ask(
            CommandType type, CommandOutput<byte[], byte[], R> output, CommandArgs<byte[], byte[]> args, Answer then) {
        Question asked;
        synchronized (this) {
            asked = new Question(generation, System.nanoTime());
            question = asked;
        }
        AsyncCommand<byte[], byte[], R> command = new AsyncCommand<>(new Command<>(type, output, args));
        command.onComplete((reply, failure) -> {
            String error = output.getError();
            // Lettuce words an error, too, for what it gives up when the connection is lost.
            boolean answered = failure == null || failure instanceof RedisCommandExecutionException;
            synchronized (this) {
                if (generation != asked.generation()) {
                    return;
                }
                question = null;
            }
            if (answered) {
                then.accept(asked, error);
            }
        });
        try {
            connection.dispatch(command);
        } catch (RuntimeException e) {
            command.completeExceptionally(e);
        }
    }

    private record Question(long generation, long sentNanos) {}

    private interface Answer {
        void accept(Question asked, @Nullable String error);
    }

    /** A session of this connection. */
    static final class Session extends TrackedSession {

        private final TrackedNode node;
        private volatile byte @Nullable [] lastRead;

        Session(TrackedNode node, long provenNanos) {
            super(provenNanos);
            this.node = node;
        }

        TrackedNode node() {
            return node;
        }

        byte @Nullable [] lastRead() {
            return lastRead;
        }

        void answered(byte[] key, long sentNanos) {
            lastRead = key;
            proven(sentNanos);
        }
    }
}
