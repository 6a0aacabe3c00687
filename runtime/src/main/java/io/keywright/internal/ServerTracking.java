package io.keywright.internal;

import io.keywright.cache.TrackedSession;
import io.keywright.cache.Tracking;
import io.keywright.repository.Call;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.protocol.Command;
import org.jspecify.annotations.Nullable;

/** Hears of changes from one server; with Sentinel, from whichever is the master. */
final class ServerTracking implements Tracking {

    private final Client client;
    private final StatefulRedisConnection<byte[], byte[]> connection;
    private final TrackedNode server;

    ServerTracking(Client client, StatefulRedisConnection<byte[], byte[]> connection, Ear ear) {
        this.client = client;
        this.connection = connection;
        this.server = new TrackedNode(connection, ear, () -> {});
        server.begin();
    }

    @Override
    public @Nullable TrackedSession sessionOf(byte[] key) {
        return server.session();
    }

    @Override
    public Call<byte @Nullable []> read(
            TrackedSession session,
            String keyPattern,
            byte[] key,
            Command<byte[], byte[], byte @Nullable []> command,
            Runnable astray) {
        return TrackedRead.send(new Route(client, keyPattern, null), session, key, command, astray);
    }

    @Override
    public void beat() {
        server.beat();
    }

    @Override
    public void close() {
        connection.close();
    }
}
