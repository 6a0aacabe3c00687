package io.keywright.internal;

import io.keywright.KeywrightException;
import io.keywright.RedisUnavailableException;
import io.keywright.WaitInterruptedException;
import io.keywright.repository.ServerFeatures;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ReadFrom;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Connects. */
public final class Clients {

    /** What has not ended by then is left to end by itself. */
    private static final int LONGEST_SHUTDOWN_SECONDS = 4;

    private Clients() {}

    /**
     * Connects, and asks the server what it can do.
     *
     * @throws RedisUnavailableException if it cannot be reached, or refuses the credentials
     * @throws KeywrightException if it is too old
     */
    public static Client connect(ConnectionSettings settings) {
        ClientResources given = settings.resources();
        ClientResources resources = given == null ? ProductionOptions.resources() : given;
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
        return connect(settings, resources, lettuce, () -> {
            Supplier<StatefulRedisConnection<byte[], byte[]>> another = () -> lettuce.connect(ByteArrayCodec.INSTANCE);
            StatefulRedisConnection<byte[], byte[]> connection = another.get();
            return new Connected(
                    new ServerLink(
                            connection,
                            another,
                            () -> lettuce.connectPubSub(ByteArrayCodec.INSTANCE),
                            () -> shutdown(lettuce, own)),
                    () -> ServerProbe.ask(connection));
        });
    }

    private static Client cluster(
            ConnectionSettings settings, ClientResources resources, @Nullable ClientResources own) {
        RedisClusterClient lettuce = RedisClusterClient.create(resources, settings.addresses());
        lettuce.setOptions(ProductionOptions.cluster(settings));
        return connect(settings, resources, lettuce, () -> {
            Supplier<StatefulRedisClusterConnection<byte[], byte[]>> another = () -> {
                StatefulRedisClusterConnection<byte[], byte[]> made = lettuce.connect(ByteArrayCodec.INSTANCE);
                // Replicas lag behind: a read after one's own write might not see it.
                made.setReadFrom(ReadFrom.UPSTREAM);
                return made;
            };
            ClusterLink link = new ClusterLink(
                    another.get(),
                    another,
                    () -> lettuce.connectPubSub(ByteArrayCodec.INSTANCE),
                    new TopologyRefresh(lettuce::refreshPartitionsAsync),
                    () -> shutdown(lettuce, own));
            return new Connected(link, () -> link.connectToMasters().thenCompose(Clients::askAll));
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
            Supplier<Connected> connect) {
        boolean usable = false;
        try {
            Connected connected = connect.get();
            Supplier<CompletableFuture<ServerFeatures>> probe = connected.bounded(settings.connectTimeout());
            FeatureDetection features = new FeatureDetection(wait(probe.get(), settings.connectTimeout()), probe);
            lettuce.addListener(new RedisConnectionStateListener() {
                @Override
                public void onRedisConnected(RedisChannelHandler<?, ?> connection, SocketAddress address) {
                    // Lettuce's own connections, to sentinels and for the cluster's topology, speak another codec.
                    if (connection instanceof StatefulConnection<?, ?> made
                            && made.getCodec() == ByteArrayCodec.INSTANCE) {
                        features.invalidate();
                    }
                }
            });
            Client client = new Client(connected.link(), features, resources, settings.commandTimeout());
            usable = true;
            return client;
        } catch (RedisException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw new WaitInterruptedException("Interrupted while connecting to Redis", e);
            }
            throw new RedisUnavailableException("No connection to Redis could be made", e);
        } finally {
            if (!usable) {
                shutdown(lettuce, null);
            }
        }
    }

    private static ServerFeatures wait(CompletableFuture<ServerFeatures> answer, Duration timeout) {
        try {
            return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WaitInterruptedException("Interrupted while connecting to Redis", e);
        } catch (TimeoutException e) {
            throw new RedisUnavailableException("Redis accepted the connection but did not answer", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KeywrightException known) {
                throw known;
            }
            throw new RedisUnavailableException("No connection to Redis could be made", e.getCause());
        }
    }

    private static void shutdown(@Nullable AbstractRedisClient lettuce, @Nullable ClientResources own) {
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

    /** A link, and how to ask what is behind it. */
    private record Connected(Link link, Supplier<CompletableFuture<ServerFeatures>> probe) {

        Supplier<CompletableFuture<ServerFeatures>> bounded(Duration timeout) {
            return () -> probe.get().orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
