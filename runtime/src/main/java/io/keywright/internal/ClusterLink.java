package io.keywright.internal;

import io.keywright.cache.Tracking;
import io.keywright.channel.Listening;
import io.keywright.channel.Subject;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.cluster.pubsub.StatefulRedisClusterPubSubConnection;
import io.lettuce.core.protocol.ConnectionIntent;
import io.lettuce.core.protocol.RedisCommand;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Connections to the masters of a cluster, made when they are first needed.
 *
 * <p>Two ways of Lettuce's own routing are avoided. While commands are rejected for want of a connection it also
 * rejects the first command to a node, whose connection is only being made: here the command waits for it. And it sends
 * a collection slot by slot, waiting for connections on the calling thread, which may be an event loop: here a
 * collection goes node by node, with one flush each, and redirections are followed afterwards.
 */
final class ClusterLink implements Link {

    private final StatefulRedisClusterConnection<byte[], byte[]> connection;
    private final Supplier<StatefulRedisClusterConnection<byte[], byte[]>> connect;
    private final Supplier<StatefulRedisClusterPubSubConnection<byte[], byte[]>> listen;
    private final TopologyRefresh topology;
    private final Runnable shutdown;

    /** By node id; a node that has left keeps its queue. */
    private final ConcurrentMap<String, ConnectionQueue> queues = new ConcurrentHashMap<>();

    /** What is known of the nodes' connections that was asked for; a connection that is closed for good is dropped. */
    private final ConcurrentMap<StatefulRedisConnection<byte[], byte[]>, Origin> origins = new ConcurrentHashMap<>();

    /**
     * A link on a connection that is there.
     *
     * @param connect makes a further connection
     * @param listen makes one that can subscribe
     * @param shutdown ends what this link is the last to use: for the first one the client
     */
    ClusterLink(
            StatefulRedisClusterConnection<byte[], byte[]> connection,
            Supplier<StatefulRedisClusterConnection<byte[], byte[]>> connect,
            Supplier<StatefulRedisClusterPubSubConnection<byte[], byte[]>> listen,
            TopologyRefresh topology,
            Runnable shutdown) {
        this.connection = connection;
        this.connect = connect;
        this.listen = listen;
        this.topology = topology;
        this.shutdown = shutdown;
    }

    @Override
    public void dispatch(ReplyCall<?, ?> call) {
        if (call.trace() == null) {
            route(call, call);
        } else {
            dispatchAll(List.of(call)); // straight to the node: Lettuce would not say that it was redirected
        }
    }

    @Override
    public Object destination(byte[] key) {
        RedisClusterNode master = connection.getPartitions().getMasterBySlot(SlotHash.getSlot(key));
        return master == null ? this : master.getNodeId();
    }

    @Override
    public void dispatchAgain(Attempt<?> attempt) {
        route(attempt, attempt.call());
    }

    @Override
    public void dispatchAll(List<? extends ReplyCall<?, ?>> calls) {
        Map<RedisClusterNode, List<ReplyCall<?, ?>>> byNode = new LinkedHashMap<>();
        for (ReplyCall<?, ?> call : calls) {
            RedisClusterNode master = master(call);
            if (master == null) {
                call.completeExceptionally(uncovered());
            } else {
                call.markBoundFor(master.getNodeId());
                byNode.computeIfAbsent(master, node -> new ArrayList<>()).add(call);
            }
        }
        byNode.forEach((node, group) -> whenConnected(node, (connected, failure) -> {
            if (connected == null) {
                group.forEach(call -> call.completeExceptionally(failure));
            } else {
                dispatch(connected, group);
            }
        }));
    }

    private void dispatch(StatefulRedisConnection<byte[], byte[]> node, List<ReplyCall<?, ?>> group) {
        group.forEach(ReplyCall::markDirect);
        for (ReplyCall<?, ?> call : group) {
            Trace trace = call.trace();
            if (trace != null) {
                trace.sentTo(origin(node));
            }
        }
        try {
            node.dispatch(group);
        } catch (RuntimeException e) {
            group.forEach(call -> call.completeExceptionally(e));
        }
    }

    private Origin origin(StatefulRedisConnection<byte[], byte[]> node) {
        Origin known = origins.get(node);
        if (known == null) {
            origins.keySet().removeIf(other -> other instanceof RedisChannelHandler<?, ?> c && c.isClosed());
            known = origins.computeIfAbsent(node, Origin::of);
        }
        return known;
    }

    /** Sends a command, which is one of the attempts of that call. */
    private void route(RedisCommand<byte[], byte[], ?> command, ReplyCall<?, ?> call) {
        RedisClusterNode master = master(command);
        if (master == null) {
            command.completeExceptionally(uncovered());
            return;
        }
        call.markBoundFor(master.getNodeId());
        whenConnected(master, (connected, failure) -> {
            if (connected == null) {
                command.completeExceptionally(failure);
            } else {
                dispatch(command);
            }
        });
    }

    private void whenConnected(
            RedisClusterNode node,
            BiConsumer<@Nullable StatefulRedisConnection<byte[], byte[]>, @Nullable Throwable> use) {
        ConnectionQueue queue = queues.computeIfAbsent(node.getNodeId(), id -> new ConnectionQueue());
        queue.whenConnected(connectionTo(node), (connected, failure) -> {
            if (connected == null || !connected.isOpen()) {
                topology.request();
            }
            if (connected != null) {
                queue.handedOut(connected);
            }
            use.accept(connected, failure);
        });
    }

    private void dispatch(RedisCommand<byte[], byte[], ?> call) {
        try {
            connection.dispatch(call);
        } catch (RuntimeException e) {
            call.completeExceptionally(e);
        }
    }

    private @Nullable RedisClusterNode master(RedisCommand<byte[], byte[], ?> call) {
        ByteBuffer key = call instanceof ReplyCall<?, ?> ours
                ? ours.routingKey()
                : call.getArgs().getFirstEncodedKey();
        return key == null ? null : connection.getPartitions().getMasterBySlot(SlotHash.getSlot(key));
    }

    private CompletableFuture<StatefulRedisConnection<byte[], byte[]>> connectionTo(RedisClusterNode node) {
        try {
            RedisURI uri = node.getUri();
            return connection.getConnectionAsync(uri.getHost(), uri.getPort(), ConnectionIntent.WRITE);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private RedisException uncovered() {
        topology.request();
        return new RedisException("No node of the cluster is known to serve the key's slot");
    }

    /** Connects to all masters, so that the first calls need not wait. */
    CompletableFuture<List<StatefulRedisConnection<byte[], byte[]>>> connectToMasters() {
        List<CompletableFuture<StatefulRedisConnection<byte[], byte[]>>> connecting = new ArrayList<>();
        for (RedisClusterNode node : connection.getPartitions()) {
            if (node.getRole().isUpstream() && !node.hasNoSlots()) {
                connecting.add(connectionTo(node));
            }
        }
        return CompletableFuture.allOf(connecting.toArray(CompletableFuture[]::new))
                .thenApply(
                        all -> connecting.stream().map(CompletableFuture::join).toList());
    }

    @Override
    public boolean isCluster() {
        return true;
    }

    /** Its connections to the nodes are its own too, and made when they are first needed. */
    @Override
    public Link another() {
        StatefulRedisClusterConnection<byte[], byte[]> further = connect.get();
        return new ClusterLink(further, connect, listen, topology, further::close);
    }

    @Override
    public Listening listen(Subject subject, Listening.Ear ear, Duration timeout) {
        return new ClusterListening(listen.get(), topology, subject, ear, timeout);
    }

    @Override
    public Tracking track(Client client, Tracking.Ear ear) {
        return new ClusterTracking(client, connect.get(), topology, ear);
    }

    @Override
    public void reconnect(String node) {
        ConnectionQueue queue = queues.get(node);
        StatefulRedisConnection<byte[], byte[]> known = queue == null ? null : queue.handedOut();
        if (known != null) {
            ServerLink.disconnect(known);
        }
    }

    @Override
    public void close() {
        shutdown.run();
    }
}
