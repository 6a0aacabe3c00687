package io.keywright.internal;

import io.keywright.cache.TrackedSession;
import io.keywright.cache.Tracking;
import io.keywright.cache.TrackingEnd;
import io.keywright.repository.Call;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.ConnectionIntent;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Hears of changes from each master of a cluster, over a connection to each that is made when a key of it is first
 * read. What was read from a master does not count any more as soon as it is known to have other slots than it had: who
 * tells of a slot's changes is then not known.
 */
final class ClusterTracking implements Tracking {

    private final Client client;
    private final StatefulRedisClusterConnection<byte[], byte[]> connection;
    private final TopologyRefresh topology;
    private final Ear ear;

    /** By node id. */
    private final Map<String, Master> masters = new ConcurrentHashMap<>();

    ClusterTracking(
            Client client,
            StatefulRedisClusterConnection<byte[], byte[]> connection,
            TopologyRefresh topology,
            Ear ear) {
        this.client = client;
        this.connection = connection;
        this.topology = topology;
        this.ear = ear;
    }

    @Override
    public @Nullable TrackedSession sessionOf(byte[] key) {
        RedisClusterNode node = connection.getPartitions().getMasterBySlot(SlotHash.getSlot(key));
        if (node == null) {
            topology.request();
            return null;
        }
        Master master = masters.get(node.getNodeId());
        if (master == null) {
            Master made = new Master(new RedisClusterNode(node));
            master = masters.putIfAbsent(node.getNodeId(), made);
            if (master == null) {
                master = made;
                made.connect(); // once, however many threads come at once
            }
        }
        TrackedNode tracked = master.tracked;
        return tracked == null ? null : tracked.session();
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
        for (Iterator<Map.Entry<String, Master>> all = masters.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<String, Master> entry = all.next();
            Master master = entry.getValue();
            RedisClusterNode now = connection.getPartitions().getPartitionByNodeId(entry.getKey());
            TrackedNode tracked = master.tracked;
            if (now == null
                    || !now.getRole().isUpstream()
                    || master.failed
                    || (tracked != null && tracked.isClosed())) {
                all.remove(); // and made anew with the next key of it
                master.end();
            } else if (!now.hasSameSlotsAs(master.node)) {
                master.node = new RedisClusterNode(now);
                if (tracked != null) {
                    tracked.restart(TrackingEnd.MOVED);
                }
            } else if (tracked != null) {
                tracked.beat();
            }
        }
    }

    @Override
    public void close() {
        connection.close();
    }

    /** A master, and the connection to it once it is there. */
    private final class Master {

        volatile RedisClusterNode node;
        volatile @Nullable TrackedNode tracked;
        volatile boolean failed;
        private boolean over;

        Master(RedisClusterNode node) {
            this.node = node;
        }

        void connect() {
            RedisURI uri = node.getUri();
            try {
                CompletionStage<?> unused = connection
                        .getConnectionAsync(uri.getHost(), uri.getPort(), ConnectionIntent.WRITE)
                        .whenComplete(this::connected);
            } catch (RuntimeException e) {
                failed = true;
            }
        }

        private void connected(@Nullable StatefulRedisConnection<byte[], byte[]> made, @Nullable Throwable failure) {
            if (made == null) {
                failed = true;
                topology.request();
                return;
            }
            begin(made);
        }

        private synchronized void begin(StatefulRedisConnection<byte[], byte[]> made) {
            if (!over) {
                TrackedNode begun = new TrackedNode(made, ear, topology::request);
                begun.begin();
                tracked = begun;
            }
        }

        /** The connection stays: it is the node's, and is given again to whoever asks for it. */
        synchronized void end() {
            over = true;
            if (tracked != null) {
                tracked.leave(TrackingEnd.MOVED);
            }
        }
    }
}
