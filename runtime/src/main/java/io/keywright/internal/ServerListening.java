package io.keywright.internal;

import io.keywright.channel.Listening;
import io.keywright.channel.Subject;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateAdapter;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.RedisPubSubListener;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.pubsub.api.async.RedisPubSubAsyncCommands;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Listens on a connection to one server. */
final class ServerListening implements Listening {

    private final StatefulRedisPubSubConnection<byte[], byte[]> connection;
    private final Subject subject;
    private final Ear ear;
    private final Duration timeout;

    ServerListening(
            StatefulRedisPubSubConnection<byte[], byte[]> connection, Subject subject, Ear ear, Duration timeout) {
        this.connection = connection;
        this.subject = subject;
        this.ear = ear;
        this.timeout = timeout;
        connection.addListener(messages(subject, ear));
        connection.addListener(new RedisConnectionStateAdapter() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> lost) {
                ear.lost();
            }
        });
    }

    /** Tells an ear what a connection hears. */
    static RedisPubSubListener<byte[], byte[]> messages(Subject subject, Listening.Ear ear) {
        return new RedisPubSubAdapter<>() {
            @Override
            public void message(byte[] channel, byte[] payload) {
                ear.message(channel, payload);
            }

            @Override
            public void message(byte[] pattern, byte[] channel, byte[] payload) {
                ear.message(channel, payload);
            }

            @Override
            public void smessage(byte[] channel, byte[] payload) {
                ear.message(channel, payload);
            }

            @Override
            public void subscribed(byte[] channel, long count) {
                confirmed(count);
            }

            @Override
            public void psubscribed(byte[] pattern, long count) {
                confirmed(count);
            }

            @Override
            public void ssubscribed(byte[] channel, long count) {
                confirmed(count);
            }

            @Override
            public void sunsubscribed(byte[] channel, long count) {
                ear.lost(); // the slot moves to another node
            }

            private void confirmed(long count) {
                if (count >= subject.names().size()) {
                    ear.subscribed();
                }
            }
        };
    }

    @Override
    public void subscribe() {
        try {
            CompletionStage<Void> unused = send(connection, subject).whenComplete((done, failure) -> {
                if (failure != null) {
                    ear.refused(Failures.refusedSubscription(subject.display(), failure));
                }
            });
        } catch (RuntimeException failure) {
            ear.refused(Failures.refusedSubscription(subject.display(), failure));
        }
    }

    /** Subscribes on that connection. */
    static CompletionStage<Void> send(StatefulRedisPubSubConnection<byte[], byte[]> connection, Subject subject) {
        byte[][] names = subject.names().toArray(byte[][]::new);
        RedisPubSubAsyncCommands<byte[], byte[]> commands = connection.async();
        return switch (subject.kind()) {
            case CHANNELS -> commands.subscribe(names);
            case PATTERN -> commands.psubscribe(names);
            case SHARD_CHANNEL -> commands.ssubscribe(names);
        };
    }

    /** Takes a subscription back, as far as the connection is still there. */
    static void take(StatefulRedisPubSubConnection<byte[], byte[]> connection, Subject subject) {
        byte[][] names = subject.names().toArray(byte[][]::new);
        RedisPubSubAsyncCommands<byte[], byte[]> commands = connection.async();
        CompletionStage<Void> unused = switch (subject.kind()) {
            case CHANNELS -> commands.unsubscribe(names);
            case PATTERN -> commands.punsubscribe(names);
            case SHARD_CHANNEL -> commands.sunsubscribe(names);
        };
    }

    @Override
    public void reconnect() {
        ServerLink.disconnect(connection);
    }

    @Override
    public Duration timeout() {
        return timeout;
    }

    @Override
    public void close() {
        connection.close();
    }
}
