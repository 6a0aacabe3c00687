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
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Listens on one master of a cluster: to a channel in shards on the one that has its slot, and that gets it when it
 * moves; to others on any of them, all of which pass messages on to each other, and on the next one when that is gone.
 * It stays with a node as long as it can: the order of the masters changes with every refresh of the topology, and what
 * is published while another one is asked is lost.
 */
final class ClusterListening implements Listening {

    private final StatefulRedisClusterPubSubConnection<byte[], byte[]> connection;
    private final TopologyRefresh topology;
    private final Subject subject;
    private final Ear ear;
    private final Duration timeout;

    // guarded by this

    /** A node that comes back, at another address perhaps, has another connection. */
    private final Set<StatefulRedisPubSubConnection<byte[], byte[]>> attached =
            Collections.newSetFromMap(new WeakHashMap<>());

    private @Nullable StatefulRedisPubSubConnection<byte[], byte[]> current;

    /** The id of the node that was asked last, until it is left. */
    private @Nullable String chosen;

    /** The id of the node that was left last. */
    private @Nullable String avoided;

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
            refuse(null, new RedisException("No node of the cluster is known for the subscription"));
            return;
        }
        String nodeId = master.getNodeId();
        try {
            CompletionStage<?> unused = connection
                    .getConnectionAsync(
                            master.getUri().getHost(), master.getUri().getPort())
                    .thenCompose(node -> send(nodeId, node))
                    .whenComplete((done, failure) -> {
                        if (failure != null) {
                            refuse(nodeId, failure);
                        }
                    });
        } catch (RuntimeException failure) {
            refuse(nodeId, failure);
        }
    }

    private @Nullable RedisClusterNode master() {
        RedisClusterNode master = subject.kind() == Subject.Kind.SHARD_CHANNEL
                ? connection
                        .getPartitions()
                        .getMasterBySlot(SlotHash.getSlot(subject.names().get(0)))
                : anyMaster(connection.getPartitions().stream()
                        .filter(node -> node.getRole().isUpstream() && !node.hasNoSlots())
                        .toList());
        synchronized (this) {
            chosen = master == null ? null : master.getNodeId();
        }
        return master;
    }

    /** The one that it listens on; where that is left, or no such master any more, another. */
    private synchronized @Nullable RedisClusterNode anyMaster(List<RedisClusterNode> masters) {
        for (RedisClusterNode master : masters) {
            if (master.getNodeId().equals(chosen)) {
                return master;
            }
        }
        List<RedisClusterNode> others = masters.stream()
                .filter(master -> !master.getNodeId().equals(avoided))
                .toList();
        List<RedisClusterNode> candidates = others.isEmpty() ? masters : others;
        return candidates.isEmpty() ? null : candidates.get(Math.floorMod(turn, candidates.size()));
    }

    private void refuse(@Nullable String nodeId, Throwable failure) {
        leave(nodeId);
        ear.refused(Failures.refusedSubscription(subject.display(), failure));
    }

    /** Another node is to be asked next, unless one has been chosen already. */
    private void leave(@Nullable String nodeId) {
        synchronized (this) {
            if (nodeId != null && nodeId.equals(chosen)) {
                turn++;
                avoided = nodeId;
                chosen = null;
            }
        }
        topology.request();
    }

    private CompletionStage<Void> send(String nodeId, StatefulRedisPubSubConnection<byte[], byte[]> node) {
        StatefulRedisPubSubConnection<byte[], byte[]> before;
        synchronized (this) {
            if (!nodeId.equals(chosen)) {
                return CompletableFuture.completedFuture(null); // left while it was being connected to
            }
            before = current;
            if (before != null && before != node) {
                ear.lost(); // what is published until this node confirms is heard from neither
            }
            current = node;
            attach(nodeId, node);
        }
        if (before != null && before != node && before.isOpen()) {
            ServerListening.take(before, subject);
        }
        return ServerListening.send(node, subject);
    }

    private void attach(String nodeId, StatefulRedisPubSubConnection<byte[], byte[]> node) {
        if (attached.add(node)) {
            OfNode ofNode = new OfNode(nodeId, node);
            node.addListener(ServerListening.messages(subject, ofNode));
            node.addListener(new RedisConnectionStateAdapter() {
                @Override
                public void onRedisDisconnected(RedisChannelHandler<?, ?> lost) {
                    ofNode.lost();
                }
            });
        }
    }

    private synchronized boolean isCurrent(StatefulRedisPubSubConnection<byte[], byte[]> node) {
        return current == node;
    }

    @Override
    public void reconnect() {
        StatefulRedisPubSubConnection<byte[], byte[]> node;
        String nodeId;
        synchronized (this) {
            node = current;
            nodeId = chosen;
        }
        if (node != null) {
            ServerLink.disconnect(node);
        }
        leave(nodeId);
    }

    @Override
    public Duration timeout() {
        return timeout;
    }

    @Override
    public void close() {
        connection.close();
    }

    /** Passes on what the current node says: of two, each message would come twice. */
    private final class OfNode implements Ear {

        private final String nodeId;
        private final StatefulRedisPubSubConnection<byte[], byte[]> node;

        OfNode(String nodeId, StatefulRedisPubSubConnection<byte[], byte[]> node) {
            this.nodeId = nodeId;
            this.node = node;
        }

        @Override
        public void message(byte[] channel, byte[] payload) {
            if (isCurrent(node)) {
                ear.message(channel, payload);
            }
        }

        /** One that was left while it was not to be reached subscribes again by itself when it comes back. */
        @Override
        public void subscribed() {
            synchronized (ClusterListening.this) {
                if (isCurrent(node)) {
                    ear.subscribed();
                } else {
                    ServerListening.take(node, subject);
                }
            }
        }

        @Override
        public void lost() {
            if (isCurrent(node)) {
                leave(nodeId);
                ear.lost();
            }
        }

        @Override
        public void refused(RuntimeException failure) {
            ear.refused(failure);
        }
    }
}
