package io.keywright.internal;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.net.SocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The server behind one connection, and its epoch: which history of writes its data are the result of. For any thread.
 *
 * <p>The epoch is the beginning of the replication id of a master. It changes when a replica is promoted and when a
 * master restarts. A run id would not do: a server that is demoted and later promoted again keeps it, but has come by
 * the data of the master in between, with whatever writes that one had lost.
 *
 * <p>What is known ends with the physical connection, both when it is lost and when the next one is made. Lettuce says
 * so on the event loop before a reply of the next connection is read, so a reply that finds the connection's number
 * unchanged came by the connection by which it was asked for.
 */
final class Origin {

    /** Known to nobody. */
    static final long UNKNOWN = 0;

    /** How old an answer may be for a command that is sent now. */
    private static final long AGAIN_NANOS = 1_000_000_000;

    private static final Pattern REPLICATION_ID = Pattern.compile("^master_replid:([0-9a-f]{16})", Pattern.MULTILINE);

    /**
     * What is known of one physical connection.
     *
     * @param connection its number, which is another one after a change of the epoch too
     * @param epoch or {@link #UNKNOWN}
     * @param asked whether the server was asked
     */
    record Known(long connection, long epoch, boolean asked) {}

    private final StatefulRedisConnection<byte[], byte[]> connection;
    private volatile Known known = new Known(0, UNKNOWN, false);
    private volatile long askedNanos;

    private Origin(StatefulRedisConnection<byte[], byte[]> connection) {
        this.connection = connection;
    }

    static Origin of(StatefulRedisConnection<byte[], byte[]> connection) {
        Origin origin = new Origin(connection);
        connection.addListener(new RedisConnectionStateListener() {
            @Override
            public void onRedisConnected(RedisChannelHandler<?, ?> made, SocketAddress address) {
                origin.forget();
            }

            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> lost) {
                origin.forget();
            }
        });
        return origin;
    }

    /** Another server may answer from now on, or the same one as something else. */
    synchronized void forget() {
        known = new Known(known.connection() + 1, UNKNOWN, false);
    }

    /**
     * What is known. Asks the server, before anything that is sent after this, if that is nothing or more than a second
     * old: a server may be demoted and promoted again under a connection that nobody uses meanwhile, and a master that
     * has had no replica for an hour changes its replication id without a word. The answer comes before the reply to
     * what is sent after this.
     */
    Known ask() {
        Known now = known;
        if (now.asked() && System.nanoTime() - askedNanos <= AGAIN_NANOS) {
            return now;
        }
        long before = System.nanoTime();
        send(now.connection());
        asked(now.connection(), before);
        return now;
    }

    /** Only now may others rely on it: what they send is behind the question. Meanwhile they have asked themselves. */
    private synchronized void asked(long number, long nanos) {
        Known now = known;
        if (now.connection() == number) {
            askedNanos = nanos;
            known = new Known(number, now.epoch(), true);
        }
    }

    /** The epoch, if the connection and the server's epoch are still what they were then. */
    long epochSince(Known then) {
        Known now = known;
        return now.connection() == then.connection() ? now.epoch() : UNKNOWN;
    }

    private void send(long number) {
        AsyncCommand<byte[], byte[], String> info = new AsyncCommand<>(new Command<>(
                CommandType.INFO,
                new StatusOutput<>(ByteArrayCodec.INSTANCE),
                new CommandArgs<>(ByteArrayCodec.INSTANCE).add("replication")));
        info.onComplete((reply, failure) -> learn(number, failure == null ? epoch(reply) : UNKNOWN));
        try {
            connection.dispatch(info);
        } catch (RuntimeException notSent) {
            learn(number, UNKNOWN);
        }
    }

    private synchronized void learn(long number, long epoch) {
        Known before = known;
        if (before.connection() == number && before.epoch() != epoch) {
            // What was sent under the one is not to be judged under the other.
            known = new Known(before.epoch() == UNKNOWN ? number : number + 1, epoch, true);
        }
    }

    /** Of a master; of what is none, or does not say, there is nothing to be relied upon. */
    static long epoch(@Nullable String info) {
        if (info == null || !info.contains("role:master")) {
            return UNKNOWN;
        }
        Matcher id = REPLICATION_ID.matcher(info);
        return id.find() ? Long.parseUnsignedLong(id.group(1), 16) : UNKNOWN;
    }
}
