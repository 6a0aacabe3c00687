package io.keywright.cache;

import io.keywright.Commands;
import io.keywright.testkit.RedisCluster;
import io.keywright.testkit.RedisServer;
import java.util.List;

/** Moves slots between the masters of a cluster, with what they hold. */
final class SlotMoves {

    private SlotMoves() {}

    /** Moves the slot of a key, and the keys in it, from its master to the next one. */
    static void move(RedisCluster cluster, String key) {
        String slot = Integer.toString(cluster.slotOf(key));
        RedisServer from = cluster.masterOf(key);
        List<RedisServer> masters = cluster.masters();
        RedisServer to = masters.get((masters.indexOf(from) + 1) % masters.size());
        String fromId = from.command("CLUSTER", "MYID").text();
        String toId = to.command("CLUSTER", "MYID").text();
        to.command("CLUSTER", "SETSLOT", slot, "IMPORTING", fromId);
        from.command("CLUSTER", "SETSLOT", slot, "MIGRATING", toId);
        List<String> keys = keysIn(from, slot);
        while (!keys.isEmpty()) {
            for (String moved : keys) {
                from.command("MIGRATE", to.host(), Integer.toString(to.port()), moved, "0", "10000");
            }
            keys = keysIn(from, slot);
        }
        to.command("CLUSTER", "SETSLOT", slot, "NODE", toId);
        for (RedisServer master : masters) {
            master.command("CLUSTER", "SETSLOT", slot, "NODE", toId);
        }
        Commands.eventually("the slot has moved", () -> cluster.masterOf(key).port() == to.port());
        Commands.eventually("all nodes have heard of it", () -> haveOneEpoch(masters));
    }

    private static List<String> keysIn(RedisServer node, String slot) {
        return node.command("CLUSTER", "GETKEYSINSLOT", slot, "100").texts();
    }

    /** Two nodes that take a slot over in one epoch would quarrel about it later. */
    private static boolean haveOneEpoch(List<RedisServer> masters) {
        return masters.stream()
                        .map(node ->
                                String.valueOf(node.command("CLUSTER", "INFO").text()))
                        .flatMap(String::lines)
                        .filter(line -> line.startsWith("cluster_current_epoch:"))
                        .distinct()
                        .count()
                == 1;
    }
}
