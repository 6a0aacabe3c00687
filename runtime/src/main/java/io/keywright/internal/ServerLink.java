package io.keywright.internal;

import io.keywright.cache.Tracking;
import io.keywright.channel.Listening;
import io.keywright.channel.Subject;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisChannelWriter;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.protocol.DefaultEndpoint;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** A connection to one server; with Sentinel, to whichever is the master. */
final class ServerLink implements Link {

    private final StatefulRedisConnection<byte[], byte[]> connection;
    private final Supplier<StatefulRedisConnection<byte[], byte[]>> connect;
    private final Supplier<StatefulRedisPubSubConnection<byte[], byte[]>> listen;
    private final Runnable shutdown;
    private final Origin origin;

    /**
     * A link on a connection that is there.
     *
     * @param connect makes a further connection
     * @param listen makes one that can subscribe
     * @param shutdown ends what this link is the last to use: for the first one the client
     */
    ServerLink(
            StatefulRedisConnection<byte[], byte[]> connection,
            Supplier<StatefulRedisConnection<byte[], byte[]>> connect,
            Supplier<StatefulRedisPubSubConnection<byte[], byte[]>> listen,
            Runnable shutdown) {
        this.connection = connection;
        this.connect = connect;
        this.listen = listen;
        this.shutdown = shutdown;
        this.origin = Origin.of(connection);
    }

    private void trace(ReplyCall<?, ?> call) {
        Trace trace = call.trace();
        if (trace != null) {
            trace.sentTo(origin);
        }
    }

    @Override
    public Object destination(byte[] key) {
        return this;
    }

    @Override
    public void dispatch(ReplyCall<?, ?> call) {
        trace(call);
        try {
            connection.dispatch(call);
        } catch (RuntimeException e) {
            call.completeExceptionally(e);
        }
    }

    @Override
    public void dispatchAll(List<? extends ReplyCall<?, ?>> calls) {
        calls.forEach(this::trace);
        try {
            connection.dispatch(calls);
        } catch (RuntimeException e) {
            calls.forEach(call -> call.completeExceptionally(e));
        }
    }

    @Override
    public void dispatchAgain(Attempt<?> attempt) {
        try {
            connection.dispatch(attempt);
        } catch (RuntimeException e) {
            attempt.completeExceptionally(e);
        }
    }

    @Override
    public boolean isCluster() {
        return false;
    }

    @Override
    public Link another() {
        StatefulRedisConnection<byte[], byte[]> further = connect.get();
        return new ServerLink(further, connect, listen, further::close);
    }

    @Override
    public Listening listen(Subject subject, Listening.Ear ear, Duration timeout) {
        return new ServerListening(listen.get(), subject, ear, timeout);
    }

    @Override
    public Tracking track(Client client, Tracking.Ear ear) {
        return new ServerTracking(client, connect.get(), ear);
    }

    @Override
    public void reconnect(String node) {
        disconnect(connection);
    }

    static void disconnect(StatefulRedisConnection<byte[], byte[]> connection) {
        if (connection instanceof RedisChannelHandler<?, ?> handler) {
            RedisChannelWriter writer = handler.getChannelWriter();
            if (writer instanceof DefaultEndpoint endpoint) {
                endpoint.disconnect();
            }
        }
    }

    @Override
    public void close() {
        shutdown.run();
    }
}
