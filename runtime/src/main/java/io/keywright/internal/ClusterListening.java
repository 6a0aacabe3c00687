package io.keywright.internal;

import io.keywright.channel.Listening;
import io.keywright.channel.Subject;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateAdapter;
import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.cluster.pubsub.StatefulRedisClusterPubSubConnection;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Listens on one master of a cluster: to a channel in shards on the one that has its slot, and that gets it when it
 * moves; to others on any of them, all of which pass messages on to each other, and on the next one when that is gone.
 */
final class ClusterListening implements Listening {

    private final StatefulRedisClusterPubSubConnection<byte[], byte[]> connection;
    private final TopologyRefresh topology;
    private final Subject subject;
    private final Ear ear;
    private final Duration timeout;

    // guarded by this
    private final Set<String> attached = new HashSet<>();
    private @Nullable StatefulRedisPubSubConnection<byte[], byte[]> current;
    private int turn;

    ClusterListening(
            StatefulRedisClusterPubSubConnection<byte[], byte[]> connection,
            TopologyRefresh topology,
            Subject subject,
            Ear ear,
            Duration timeout) {
        this.connection = connection;
        this.topology = topology;
        this.subject = subject;
        this.ear = ear;
        this.timeout = timeout;
    }

    @Override
    public void subscribe() {
        RedisClusterNode master = master();
        if (master == null) {
            refuse(new RedisException("No node of the cluster is known for the subscription"));
            return;
        }
        try {
            CompletionStage<?> unused = connection
                    .getConnectionAsync(
                            master.getUri().getHost(), master.getUri().getPort())
                    .thenCompose(node -> ServerListening.send(attach(master.getNodeId(), node), subject))
                    .whenComplete((done, failure) -> {
                        if (failure != null) {
                            refuse(failure);
                        }
                    });
        } catch (RuntimeException failure) {
            refuse(failure);
        }
    }

    private @Nullable RedisClusterNode master() {
        if (subject.kind() == Subject.Kind.SHARD_CHANNEL) {
            return connection
                    .getPartitions()
                    .getMasterBySlot(SlotHash.getSlot(subject.names().get(0)));
        }
        List<RedisClusterNode> masters = connection.getPartitions().stream()
                .filter(node -> node.getRole().isUpstream() && !node.hasNoSlots())
                .toList();
        return masters.isEmpty() ? null : masters.get(Math.floorMod(turn(), masters.size()));
    }

    private synchronized int turn() {
        return turn;
    }

    private void refuse(Throwable failure) {
        leave();
        ear.refused(Failures.refusedSubscription(subject.display(), failure));
    }

    /** Another node is to be asked next. */
    private void leave() {
        synchronized (this) {
            turn++;
        }
        topology.request();
    }

    /** What is heard counts of the node that was asked last alone: of two, each message would come twice. */
    private StatefulRedisPubSubConnection<byte[], byte[]> attach(
            String nodeId, StatefulRedisPubSubConnection<byte[], byte[]> node) {
        StatefulRedisPubSubConnection<byte[], byte[]> before;
        synchronized (this) {
            before = current;
            current = node;
            if (attached.add(nodeId)) {
                node.addListener(ServerListening.messages(subject, new OfNode(node)));
                node.addListener(new RedisConnectionStateAdapter() {
                    @Override
                    public void onRedisDisconnected(RedisChannelHandler<?, ?> lost) {
                        lose(node);
                    }
                });
            }
        }
        if (before != null && before != node && before.isOpen()) {
            ServerListening.take(before, subject);
        }
        return node;
    }

    private void lose(StatefulRedisPubSubConnection<byte[], byte[]> node) {
        if (isCurrent(node)) {
            leave();
            ear.lost();
        }
    }

    private synchronized boolean isCurrent(StatefulRedisPubSubConnection<byte[], byte[]> node) {
        return current == node;
    }

    @Override
    public void reconnect() {
        StatefulRedisPubSubConnection<byte[], byte[]> node;
        synchronized (this) {
            node = current;
        }
        if (node != null) {
            ServerLink.disconnect(node);
        }
        leave();
    }

    @Override
    public Duration timeout() {
        return timeout;
    }

    @Override
    public void close() {
        connection.close();
    }

    /** Passes on what the current node says. */
    private final class OfNode implements Ear {

        private final StatefulRedisPubSubConnection<byte[], byte[]> node;

        OfNode(StatefulRedisPubSubConnection<byte[], byte[]> node) {
            this.node = node;
        }

        @Override
        public void message(byte[] channel, byte[] payload) {
            if (isCurrent(node)) {
                ear.message(channel, payload);
            }
        }

        @Override
        public void subscribed() {
            if (isCurrent(node)) {
                ear.subscribed();
            }
        }

        @Override
        public void lost() {
            lose(node);
        }

        @Override
        public void refused(RuntimeException failure) {
            ear.refused(failure);
        }
    }
}
