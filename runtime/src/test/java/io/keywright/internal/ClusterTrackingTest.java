package io.keywright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.cache.Tracking;
import io.keywright.cache.TrackingEnd;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.models.partitions.Partitions;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode.NodeFlag;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R31: how often a master is connected to, and listened to, on connections that only count. */
class ClusterTrackingTest {

    private static final byte[] KEY = {1};

    private final AtomicInteger connects = new AtomicInteger();
    private final AtomicInteger listeners = new AtomicInteger();

    /** The shared connection to the node: it is given again to whoever asks for it. */
    private final StatefulRedisConnection<byte[], byte[]> node = proxy((proxy, method, args) -> {
        switch (method.getName()) {
            case "addListener" -> listeners.incrementAndGet();
            case "removeListener" -> listeners.decrementAndGet();
            case "dispatch" -> {
                return args[0];
            }
            case "isOpen" -> {
                return true;
            }
            case "hashCode" -> {
                return 1;
            }
            default -> {}
        }
        return null;
    });

    private CompletableFuture<StatefulRedisConnection<byte[], byte[]>> connected =
            CompletableFuture.completedFuture(node);

    @SuppressWarnings("unchecked")
    private static StatefulRedisConnection<byte[], byte[]> proxy(InvocationHandler handler) {
        return (StatefulRedisConnection<byte[], byte[]>) Proxy.newProxyInstance(
                ClusterTrackingTest.class.getClassLoader(), new Class<?>[] {StatefulRedisConnection.class}, handler);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // no call is made, and nothing asked again
    private ClusterTracking tracking(Partitions partitions) {
        InvocationHandler handler = (proxy, method, args) -> switch (method.getName()) {
            case "getPartitions" -> partitions;
            case "getConnectionAsync" -> {
                connects.incrementAndGet();
                yield connected;
            }
            default -> null;
        };
        StatefulRedisClusterConnection<byte[], byte[]> cluster =
                (StatefulRedisClusterConnection<byte[], byte[]>) Proxy.newProxyInstance(
                        ClusterTrackingTest.class.getClassLoader(),
                        new Class<?>[] {StatefulRedisClusterConnection.class},
                        handler);
        TopologyRefresh topology = new TopologyRefresh(() -> CompletableFuture.completedFuture(true));
        return new ClusterTracking(null, cluster, topology, new Silent());
    }

    private static Partitions partitions(RedisClusterNode node) {
        Partitions partitions = new Partitions();
        partitions.add(node);
        partitions.updateCache();
        return partitions;
    }

    private static RedisClusterNode master() {
        return new RedisClusterNode(
                RedisURI.create("redis://localhost:1"),
                "id",
                true,
                "",
                0,
                0,
                0,
                IntStream.range(0, SlotHash.SLOT_COUNT).boxed().toList(),
                Set.of(NodeFlag.UPSTREAM));
    }

    /** Both threads have found that there is no connection yet before either goes on. */
    @Test
    void twoThreadsAtOnceConnectOnce() {
        CountDownLatch both = new CountDownLatch(2);
        ThreadLocal<Integer> asked = ThreadLocal.withInitial(() -> 0);
        RedisClusterNode master = new RedisClusterNode(master()) {
            @Override
            public String getNodeId() {
                asked.set(asked.get() + 1);
                if (asked.get() == 2 && Thread.currentThread().getName().equals("reader")) {
                    both.countDown();
                    await(both);
                }
                return "id";
            }
        };
        ClusterTracking tracking = tracking(partitions(master));
        CompletableFuture<?> one = reader(tracking);
        CompletableFuture<?> other = reader(tracking);
        one.join();
        other.join();
        assertThat(both.getCount()).as("those who have not come to it").isZero();
        assertThat(connects).hasValue(1);
    }

    private static CompletableFuture<?> reader(ClusterTracking tracking) {
        return CompletableFuture.runAsync(() -> tracking.sessionOf(KEY), task -> new Thread(task, "reader").start());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A master becomes a replica and a master again: its connection is the same, and heard once. */
    @Test
    void aMasterThatComesBackIsHeardOnce() {
        RedisClusterNode master = master();
        ClusterTracking tracking = tracking(partitions(master));
        tracking.sessionOf(KEY);
        int once = listeners.get();
        assertThat(once).isPositive();
        for (int i = 0; i < 3; i++) {
            master.setFlags(Set.of(NodeFlag.REPLICA));
            tracking.beat();
            assertThat(listeners).hasValue(0);
            master.setFlags(Set.of(NodeFlag.UPSTREAM));
            tracking.sessionOf(KEY);
            assertThat(listeners).hasValue(once);
        }
    }

    /** The connection comes when nobody wants it any more. */
    @Test
    void aMasterThatIsNoneWhenItIsConnectedIsNotHeard() {
        connected = new CompletableFuture<>();
        RedisClusterNode master = master();
        ClusterTracking tracking = tracking(partitions(master));
        tracking.sessionOf(KEY);
        master.setFlags(Set.of(NodeFlag.REPLICA));
        tracking.beat();
        connected.complete(node);
        assertThat(listeners).hasValue(0);
    }

    private static final class Silent implements Tracking.Ear {
        @Override
        public void changed(byte[] key) {}

        @Override
        public void ended(TrackingEnd cause) {}

        @Override
        public void refused(String reason) {}
    }
}
