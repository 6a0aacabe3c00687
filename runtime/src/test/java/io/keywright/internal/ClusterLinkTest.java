package io.keywright.internal;

import static io.keywright.Commands.eventually;
import static io.keywright.Commands.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.RedisTimeoutException;
import io.keywright.repository.CommandChannel;
import io.keywright.repository.OwnConnection;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisURI;
import io.lettuce.core.StatefulRedisConnectionImpl;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.models.partitions.Partitions;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.protocol.DefaultEndpoint;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which of a cluster's connections is broken when calls stay without a reply. */
class ClusterLinkTest {

    private static final int FIRST = 7001;
    private static final int SECOND = 7002;
    private static final String KEY_OF_FIRST = "bar"; // slot 5061
    private static final String KEY_OF_SECOND = "foo"; // slot 12182

    private final ClientResources resources = DefaultClientResources.create();
    private final Partitions partitions = new Partitions();
    private final Map<Integer, StatefulRedisConnection<byte[], byte[]>> nodes = new HashMap<>();
    private final List<Integer> broken = new CopyOnWriteArrayList<>();

    @BeforeEach
    void topology() {
        partitions.reload(List.of(master(FIRST, 0, 8192), master(SECOND, 8192, 16384)));
    }

    @AfterEach
    void shutdown() throws Exception {
        resources.shutdown(0, 1, TimeUnit.SECONDS).get();
    }

    /** On a connection of one's own the first timeout shows that it is dead. */
    @Test
    void aSilentNodeLosesItsConnectionAndNoOtherNode() {
        try (OwnConnection own = client().ownConnection(Duration.ofMillis(1))) {
            CommandChannel channel = own.channel("thing:<id>");

            assertThatThrownBy(() ->
                            channel.send(get(KEY_OF_FIRST), reply -> reply).await())
                    .isInstanceOf(RedisTimeoutException.class);

            assertThat(broken).containsExactly(FIRST); // by this thread, which waited
            assertThat(nodes).as("nothing is connected to only to be broken").containsOnlyKeys(FIRST);

            assertThatThrownBy(() -> channel.sendAll(List.of(get(KEY_OF_SECOND)), replies -> replies)
                            .await())
                    .isInstanceOf(RedisTimeoutException.class);
            eventually("the timer's thread breaks the other one", () -> broken.equals(List.of(FIRST, SECOND)));
        }
    }

    private Client client() {
        StatefulRedisClusterConnection<byte[], byte[]> cluster = cluster();
        ClusterLink link = new ClusterLink(
                cluster,
                () -> cluster,
                () -> {
                    throw new UnsupportedOperationException();
                },
                new TopologyRefresh(() -> CompletableFuture.completedFuture(null)),
                () -> {});
        return new Client(link, new FeatureDetection(), new Reconnects(), resources, Duration.ofSeconds(10), null);
    }

    /** Connects to any node, and swallows what is dispatched. */
    @SuppressWarnings("unchecked")
    private StatefulRedisClusterConnection<byte[], byte[]> cluster() {
        return (StatefulRedisClusterConnection<byte[], byte[]>) Proxy.newProxyInstance(
                StatefulRedisClusterConnection.class.getClassLoader(),
                new Class<?>[] {StatefulRedisClusterConnection.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getPartitions" -> partitions;
                    case "getConnectionAsync" ->
                        CompletableFuture.completedFuture(nodes.computeIfAbsent((Integer) args[1], this::node));
                    case "dispatch", "close" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private StatefulRedisConnection<byte[], byte[]> node(int port) {
        DefaultEndpoint endpoint = new DefaultEndpoint(ClientOptions.create(), resources) {
            @Override
            public void disconnect() {
                broken.add(port);
            }
        };
        return new StatefulRedisConnectionImpl<>(endpoint, endpoint, ByteArrayCodec.INSTANCE, Duration.ofSeconds(10));
    }

    private static RedisClusterNode master(int port, int firstSlot, int endSlot) {
        RedisClusterNode node = RedisClusterNode.of("node-" + port);
        node.setUri(RedisURI.create("localhost", port));
        node.setFlags(Set.of(RedisClusterNode.NodeFlag.UPSTREAM));
        node.setSlots(IntStream.range(firstSlot, endSlot).boxed().toList());
        return node;
    }
}
