package io.keywright.cache;

import io.keywright.Commands;
import io.keywright.testkit.RedisServer;

/**
 * A master and its replica. Clients reach whoever is the master by one address; what the master tells the replica goes
 * over a link that can fall silent, so that a failover loses what came after.
 */
final class ReplicatedPair implements AutoCloseable {

    private static final String[] AT_ONCE = {"--repl-diskless-sync", "yes", "--repl-diskless-sync-delay", "0"};

    private RedisServer master = RedisServer.start(AT_ONCE);
    private RedisServer replica = RedisServer.start(AT_ONCE);
    private final Wire clients = new Wire(master.port());
    private final Wire link = new Wire(master.port());

    ReplicatedPair() {
        follow();
    }

    String uri() {
        return clients.uri();
    }

    RedisServer master() {
        return master;
    }

    RedisServer replica() {
        return replica;
    }

    private void follow() {
        replica.command("REPLICAOF", "127.0.0.1", Integer.toString(link.port()));
        awaitReplicated();
    }

    /** Waits until the replica has all that the master has. */
    void awaitReplicated() {
        Commands.eventually(
                "a replica that has caught up",
                () -> "up".equals(replication(replica, "master_link_status"))
                        && replication(replica, "master_repl_offset")
                                .equals(replication(master, "master_repl_offset")));
    }

    static String replication(RedisServer server, String field) {
        return String.valueOf(server.command("INFO", "replication").text())
                .lines()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.substring(field.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** From now on the replica hears nothing, though its link is up. */
    void silence() {
        link.fallSilent();
    }

    /** The replica connects again, and gets what it missed. */
    void reconnect() {
        link.leadTo(master.port());
    }

    /** The master is killed, and the replica promoted: what it has not heard of is lost. */
    void failOver() {
        master.kill();
        replica.command("REPLICAOF", "NO", "ONE");
        swap();
        clients.leadTo(master.port());
    }

    /** The two change places, both alive, as Sentinel does it: whoever is connected to the old master is cut off. */
    void switchOver() {
        replica.command("REPLICAOF", "NO", "ONE");
        swap();
        link.leadTo(master.port());
        follow();
        replica.command("CLIENT", "KILL", "TYPE", "normal");
        clients.leadTo(master.port());
    }

    /** The one that was killed comes back, empty, as the replica. */
    void revive() {
        replica.restart();
        link.leadTo(master.port());
        follow();
    }

    private void swap() {
        RedisServer promoted = replica;
        replica = master;
        master = promoted;
    }

    @Override
    public void close() {
        clients.close();
        link.close();
        master.close();
        replica.close();
    }
}
