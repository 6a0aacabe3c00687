package io.keywright.it;

import io.keywright.Keywright;
import io.keywright.testkit.RedisCluster;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Connections for tests that are not about timeouts: a loaded machine must not fail them. */
final class Connections {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private Connections() {}

    static Keywright patient(RedisServer server) {
        return Keywright.builder()
                .uri(server.uri())
                .commandTimeout(PATIENCE)
                .connectTimeout(PATIENCE)
                .connect();
    }

    static Keywright patient(RedisCluster cluster) {
        return Keywright.builder()
                .cluster(cluster.uri())
                .commandTimeout(PATIENCE)
                .connectTimeout(PATIENCE)
                .connect();
    }

    /** Waits until what was on its way when the phase was read has arrived; a test whose fill never comes fails. */
    static void await(Phaser arrivals, int phase) {
        try {
            arrivals.awaitAdvanceInterruptibly(phase, PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("nothing was stored", e);
        }
    }
}
