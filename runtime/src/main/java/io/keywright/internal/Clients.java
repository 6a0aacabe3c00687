package io.keywright.internal;

import io.keywright.KeywrightException;
import io.keywright.RedisUnavailableException;
import io.keywright.WhenUnreachable;
import io.keywright.internal.FirstConnection.Connected;
import io.keywright.repository.ServerFeatures;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ReadFrom;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Connects. */
public final class Clients {

    /** What has not ended by then is left to end by itself. */
    private static final int LONGEST_SHUTDOWN_SECONDS = 4;

    private Clients() {}

    /**
     * Connects, and asks the server what it can do; where none can be reached, perhaps later.
     *
     * @throws RedisUnavailableException if it refuses the connection, or cannot be reached and is needed at once
     * @throws KeywrightException if it is too old
     */
    public static Client connect(ConnectionSettings settings) {
        ReplyCall.refuseToWaitOnEventLoop("a connection");
        ClientResources given = settings.resources();
        ClientResources resources = given == null ? ProductionOptions.resources(settings) : given;
        ClientResources own = given == null ? resources : null;
        boolean connected = false;
        try {
            Client client = settings.topology() == ConnectionSettings.Topology.CLUSTER
                    ? cluster(settings, resources, own)
                    : server(settings, resources, own);
            connected = true;
            return client;
        } finally {
            if (!connected) {
                shutdown(null, own);
            }
        }
    }

    private static Client server(
            ConnectionSettings settings, ClientResources resources, @Nullable ClientResources own) {
        RedisClient lettuce = RedisClient.create(resources, settings.addresses().get(0));
        lettuce.setOptions(ProductionOptions.server(settings));
        Runnable shutdown = () -> shutdown(lettuce, own);
        return connect(settings, resources, lettuce, shutdown, () -> {
            Supplier<StatefulRedisConnection<byte[], byte[]>> another = () -> lettuce.connect(ByteArrayCodec.INSTANCE);
            StatefulRedisConnection<byte[], byte[]> connection = another.get();
            return new Connected(
                    new ServerLink(connection, another, () -> lettuce.connectPubSub(ByteArrayCodec.INSTANCE), shutdown),
                    () -> ServerProbe.ask(connection),
                    connection::close);
        });
    }

    private static Client cluster(
            ConnectionSettings settings, ClientResources resources, @Nullable ClientResources own) {
        RedisClusterClient lettuce = RedisClusterClient.create(resources, settings.addresses());
        lettuce.setOptions(ProductionOptions.cluster(settings));
        Runnable shutdown = () -> shutdown(lettuce, own);
        return connect(settings, resources, lettuce, shutdown, () -> {
            Supplier<StatefulRedisClusterConnection<byte[], byte[]>> another = () -> {
                StatefulRedisClusterConnection<byte[], byte[]> made = lettuce.connect(ByteArrayCodec.INSTANCE);
                // Replicas lag behind: a read after one's own write might not see it.
                made.setReadFrom(ReadFrom.UPSTREAM);
                return made;
            };
            StatefulRedisClusterConnection<byte[], byte[]> connection = another.get();
            ClusterLink link = new ClusterLink(
                    connection,
                    another,
                    () -> lettuce.connectPubSub(ByteArrayCodec.INSTANCE),
                    new TopologyRefresh(lettuce::refreshPartitionsAsync),
                    shutdown);
            return new Connected(link, () -> link.connectToMasters().thenCompose(Clients::askAll), connection::close);
        });
    }

    private static CompletableFuture<ServerFeatures> askAll(List<StatefulRedisConnection<byte[], byte[]>> nodes) {
        return nodes.stream()
                .map(ServerProbe::ask)
                .reduce((one, other) -> one.thenCombine(other, ServerFeatures::and))
                .orElseGet(() -> CompletableFuture.completedFuture(ServerFeatures.none()));
    }

    private static Client connect(
            ConnectionSettings settings,
            ClientResources resources,
            AbstractRedisClient lettuce,
            Runnable shutdown,
            Supplier<Connected> connect) {
        boolean usable = false;
        try {
            FirstConnection first = new FirstConnection(settings, lettuce, connect);
            Client client;
            if (settings.whenUnreachable() == WhenUnreachable.FAIL) {
                client = new Client(
                        first.now(), first.features(), first.reconnects(), resources, settings.commandTimeout(), null);
            } else {
                Connector connector = new Connector(settings.longestPause());
                Link link = first.nowOrLater(connector, shutdown);
                client = new Client(
                        link, first.features(), first.reconnects(), resources, settings.commandTimeout(), connector);
            }
            usable = true;
            return client;
        } finally {
            if (!usable) {
                shutdown(lettuce, null);
            }
        }
    }

    /** Ends them and waits for that; on one of their own threads, which would never end meanwhile, elsewhere. */
    private static void shutdown(@Nullable AbstractRedisClient lettuce, @Nullable ClientResources own) {
        if (ReplyCall.isOnEventLoop()) {
            new Thread(() -> shutdown(lettuce, own), "keywright-shutdown").start();
            return;
        }
        try {
            if (lettuce != null) {
                // Lettuce's own waiting ends at once on a thread that is interrupted; join() goes on, and keeps the
                // flag.
                lettuce.shutdownAsync(0, 2, TimeUnit.SECONDS)
                        .completeOnTimeout(null, LONGEST_SHUTDOWN_SECONDS, TimeUnit.SECONDS)
                        .join();
            }
        } finally {
            if (own != null) {
                own.shutdown(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
                own.timer().stop();
            }
        }
    }
}
