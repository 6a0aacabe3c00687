package io.keywright.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A real Redis Cluster on free ports of the loopback interface: masters that share the 16,384 slots evenly, and
 * replicas if asked for. A start takes about 2 seconds, for which the servers themselves wait before they take writes.
 *
 * <pre>{@code
 * try (RedisCluster cluster = RedisCluster.start()) {
 *     cluster.command("SET", "shop:cart:{42}:lines", "1");
 *     assertThat(cluster.masterOf("shop:cart:{42}:lines").command("DBSIZE").integer()).isEqualTo(1);
 * }
 * }</pre>
 */
public final class RedisCluster implements AutoCloseable {

    private static final int SLOTS = 16_384;
    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    private final List<RedisServer> masters = new ArrayList<>();
    private final List<RedisServer> replicas = new ArrayList<>();

    private RedisCluster() {}

    /** Three masters, of the first server that {@code keywright.test.servers} asks for. */
    public static RedisCluster start(String... options) {
        return start(ServerExecutable.preferred(), 3, 0, options);
    }

    /**
     * Starts a cluster and waits until every node knows all others and takes commands.
     *
     * @param masters at least 3, which Redis needs for a majority
     * @param replicasEach how many replicas each master gets
     * @param options further options of each node, such as {@code "--cluster-node-timeout", "1000"}
     */
    public static RedisCluster start(ServerExecutable executable, int masters, int replicasEach, String... options) {
        if (masters < 3 || replicasEach < 0) {
            throw new IllegalArgumentException(
                    "A cluster has at least 3 masters: asked for " + masters + " with " + replicasEach + " replicas");
        }
        RedisCluster cluster = new RedisCluster();
        try {
            cluster.launch(executable, masters, replicasEach, options);
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private void launch(ServerExecutable executable, int masterCount, int replicasEach, String... options) {
        String[] all = Stream.concat(
                        Stream.of(
                                "--cluster-enabled",
                                "yes",
                                "--cluster-config-file",
                                "nodes.conf",
                                "--cluster-announce-ip",
                                RedisAddress.LOOPBACK),
                        Stream.of(options))
                .toArray(String[]::new);
        for (int i = 0; i < masterCount; i++) {
            masters.add(RedisServer.start(executable, all));
        }
        for (int i = 0; i < masterCount * replicasEach; i++) {
            replicas.add(RedisServer.start(executable, all));
        }
        shareSlots();
        introduceNodes();
        await("nodes that know each other", () -> nodes().stream().allMatch(this::knowsAll));
        followMasters();
        await("replicas that follow", () -> replicas.stream().allMatch(RedisCluster::isReplica));
        await("the state 'ok'", this::isHealthy);
    }

    /** By ADDSLOTS: Redis 6.2 has no ADDSLOTSRANGE. */
    private void shareSlots() {
        for (int i = 0; i < masters.size(); i++) {
            int from = SLOTS * i / masters.size();
            int to = SLOTS * (i + 1) / masters.size();
            String[] command = Stream.concat(
                            Stream.of("CLUSTER", "ADDSLOTS"),
                            IntStream.range(from, to).mapToObj(Integer::toString))
                    .toArray(String[]::new);
            masters.get(i).command(command);
            masters.get(i).command("CLUSTER", "SET-CONFIG-EPOCH", Integer.toString(i + 1));
        }
    }

    private void introduceNodes() {
        List<RedisServer> nodes = nodes();
        for (int i = 0; i < nodes.size(); i++) {
            for (RedisServer later : nodes.subList(i + 1, nodes.size())) {
                nodes.get(i).command("CLUSTER", "MEET", later.host(), Integer.toString(later.port()));
            }
        }
    }

    private void followMasters() {
        for (int i = 0; i < replicas.size(); i++) {
            String master = String.valueOf(
                    masters.get(i % masters.size()).command("CLUSTER", "MYID").text());
            replicas.get(i).command("CLUSTER", "REPLICATE", master);
        }
    }

    private boolean knowsAll(RedisServer node) {
        String known = String.valueOf(node.command("CLUSTER", "NODES").text());
        return known.lines().filter(line -> !line.contains("handshake")).count() == nodes().size()
                && clusterInfo(node).contains("cluster_slots_assigned:" + SLOTS);
    }

    private boolean isReady(RedisServer node) {
        return clusterInfo(node).contains("cluster_state:ok")
                && !String.valueOf(node.command("INFO", "replication").text()).contains("master_link_status:down");
    }

    private static boolean isReplica(RedisServer node) {
        return "slave".equals(node.command("ROLE").list().get(0).text());
    }

    private static String clusterInfo(RedisServer node) {
        return String.valueOf(node.command("CLUSTER", "INFO").text());
    }

    private void await(String what, BooleanSupplier condition) {
        if (!Deadline.reaches(START_LIMIT, condition)) {
            throw new IllegalStateException("The cluster did not reach " + what + ":\n" + clusterInfo(masters.get(0))
                    + masters.get(0).command("CLUSTER", "NODES").text());
        }
    }

    /** The nodes that started as masters; a failover does not move them. */
    public List<RedisServer> masters() {
        return List.copyOf(masters);
    }

    /** The nodes that started as replicas: those of the first master are 0, 0 + masters, … */
    public List<RedisServer> replicas() {
        return List.copyOf(replicas);
    }

    /** All nodes, masters first. */
    public List<RedisServer> nodes() {
        return Stream.concat(masters.stream(), replicas.stream()).toList();
    }

    /** The URI of one node; a client finds the others by itself. */
    public String uri() {
        return masters.get(0).uri();
    }

    /** The slot of a key, as the servers compute it. */
    public int slotOf(String key) {
        return Math.toIntExact(masters.get(0).command("CLUSTER", "KEYSLOT", key).integer());
    }

    /** The node that holds the slot of this key now. */
    public RedisServer masterOf(String key) {
        int slot = slotOf(key);
        for (Reply range : masters.get(0).command("CLUSTER", "SLOTS").list()) {
            List<Reply> parts = range.list();
            if (parts.get(0).integer() <= slot && slot <= parts.get(1).integer()) {
                long port = parts.get(2).list().get(1).integer();
                return nodes().stream()
                        .filter(node -> node.port() == port)
                        .findFirst()
                        .orElseThrow();
            }
        }
        throw new IllegalStateException("Nobody holds slot " + slot);
    }

    /** Sends a command to the node that holds its key, which is the second word. */
    public Reply command(String... words) {
        if (words.length < 2) {
            throw new IllegalArgumentException("A command without a key belongs to a node: use nodes()");
        }
        return masterOf(words[1]).command(words);
    }

    /** Empties all nodes that are masters now. */
    public void flush() {
        nodes().stream()
                .filter(node ->
                        "master".equals(node.command("ROLE").list().get(0).text()))
                .forEach(RedisServer::flush);
    }

    /** Whether all nodes run and agree that the cluster takes commands. */
    public boolean isHealthy() {
        return nodes().stream().allMatch(RedisServer::isRunning)
                && nodes().stream().allMatch(this::isReady);
    }

    /** Stops all nodes. */
    @Override
    public void close() {
        nodes().forEach(RedisServer::kill);
        nodes().forEach(RedisServer::close);
    }
}
