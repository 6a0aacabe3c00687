package io.keywright.internal;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells whoever waits for a connection that one has been made, be it a new one or a lost one. For any thread. */
final class Reconnects implements RedisConnectionStateListener {

    private final List<Runnable> told = new CopyOnWriteArrayList<>();

    /** @param task is called on an event loop, which it must not hold up; commands that it sends may be rejected */
    void tell(Runnable task) {
        told.add(task);
    }

    @Override
    public void onRedisConnected(RedisChannelHandler<?, ?> connection, SocketAddress address) {
        // Lettuce's own connections, to sentinels and for the cluster's topology, speak another codec.
        if (connection instanceof StatefulConnection<?, ?> made && made.getCodec() == ByteArrayCodec.INSTANCE) {
            told.forEach(Runnable::run);
        }
    }
}
