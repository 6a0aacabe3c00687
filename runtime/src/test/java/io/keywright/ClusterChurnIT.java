package io.keywright;

import static io.keywright.Commands.get;
import static io.keywright.Commands.incr;
import static io.keywright.Commands.increment;
import static io.keywright.Commands.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.repository.CommandChannel;
import io.keywright.testkit.OnOneJdk;
import io.keywright.testkit.RedisCluster;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.ServerExecutable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * R40: slots that move and a master that dies, under load; {@code -Dkeywright.churnCalls=100000} is the full figure.
 */
@OnOneJdk
class ClusterChurnIT {

    private static final int CALLS = Integer.getInteger("keywright.churnCalls", 8_000);
    private static final int THREADS = 4;
    private static final int COUNTERS = 60;
    private static final Duration NODE_TIMEOUT = Duration.ofSeconds(2);

    private RedisCluster cluster;
    private Keywright keywright;
    private CommandChannel channel;

    /** By counter: how often the increment was applied, and how often nobody knows. */
    private final AtomicLongArray applied = new AtomicLongArray(COUNTERS);

    private final AtomicLongArray unknown = new AtomicLongArray(COUNTERS);

    /** A cluster that calls a master dead when nothing was heard of it for so long. */
    private void start(Duration nodeTimeout) {
        cluster = RedisCluster.start(
                ServerExecutable.preferred(),
                3,
                1,
                "--cluster-node-timeout",
                Long.toString(nodeTimeout.toMillis()),
                // A cluster that lost some slots goes on with the others.
                "--cluster-require-full-coverage",
                "no");
        keywright = Keywright.builder()
                .cluster(cluster.uri())
                .commandTimeout(Duration.ofSeconds(5))
                .connectTimeout(Duration.ofSeconds(10))
                .connect();
        channel = keywright.channel("counter:<n>");
    }

    @AfterEach
    void stop() {
        keywright.close();
        cluster.close();
    }

    @Test
    void callsAndBatchesFollowSlotsWhileTheyMove() throws Exception {
        start(Duration.ofMinutes(1)); // no failover here, however busy the machine
        AtomicBoolean moving = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
        CompletableFuture<Void> mover = CompletableFuture.runAsync(
                () -> {
                    for (int counter = 0; moving.get(); counter = (counter + 1) % COUNTERS) {
                        move(counter);
                    }
                },
                threads);
        try {
            List<Future<?>> callers = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                callers.add(threads.submit(() -> {
                    for (int call = 0; call < CALLS / THREADS; call += COUNTERS) {
                        callAll();
                    }
                }));
            }
            for (Future<?> caller : callers) {
                caller.get();
            }
            moving.set(false);
            mover.get();
        } catch (ExecutionException e) {
            mover.exceptionally(failure -> {
                e.addSuppressed(failure);
                return null;
            });
            cluster.nodes()
                    .forEach(node -> e.addSuppressed(new AssertionError("As node " + node.port() + " sees it:\n"
                            + node.command("CLUSTER", "NODES").text())));
            throw e;
        } finally {
            moving.set(false);
            threads.shutdownNow();
        }

        // Nothing was lost, nothing failed: a redirection is an answer, and it says that nothing was executed.
        for (int counter = 0; counter < COUNTERS; counter++) {
            assertThat(unknown.get(counter)).isZero();
            if (counter % 3 < 2) {
                assertThat(cluster.command("GET", key(counter)).text()).isEqualTo(Long.toString(applied.get(counter)));
            }
        }
    }

    /** A third of the calls each: alone, as a batch, and a read. None may fail. */
    private void callAll() {
        IntStream.range(0, COUNTERS).filter(counter -> counter % 3 == 0).forEach(counter -> {
            assertThat(increment(channel, key(counter)).await().isApplied()).isTrue();
            applied.incrementAndGet(counter);
        });
        List<Integer> batch = IntStream.range(0, COUNTERS)
                .filter(counter -> counter % 3 == 1)
                .boxed()
                .toList();
        channel.<Long, List<Long>>sendAll(
                        batch.stream().map(counter -> incr(key(counter))).toList(), counts -> counts)
                .await();
        batch.forEach(applied::incrementAndGet);
        IntStream.range(0, COUNTERS)
                .filter(counter -> counter % 3 == 2)
                .forEach(counter ->
                        channel.send(get(key(counter)), value -> value).await());
    }

    /** Moves a counter's slot to another master, key by key, so that there is a time at which ASK is the answer. */
    private void move(int counter) {
        RedisServer from = cluster.masterOf(key(counter));
        RedisServer to = cluster.masters().get((cluster.masters().indexOf(from) + 1) % 3);
        String slot = Integer.toString(cluster.slotOf(key(counter)));
        String toId = to.command("CLUSTER", "MYID").text();
        to.command(
                "CLUSTER",
                "SETSLOT",
                slot,
                "IMPORTING",
                from.command("CLUSTER", "MYID").text());
        from.command("CLUSTER", "SETSLOT", slot, "MIGRATING", toId);
        do {
            from.command("CLUSTER", "GETKEYSINSLOT", slot, "100")
                    .list()
                    .forEach(key ->
                            from.command("MIGRATE", to.host(), Integer.toString(to.port()), key.text(), "0", "5000"));
        } while (!from.command("CLUSTER", "GETKEYSINSLOT", slot, "1").list().isEmpty());
        // First the new owner, so that there always is one; then, as redis-cli does, all the others.
        to.command("CLUSTER", "SETSLOT", slot, "NODE", toId);
        cluster.masters().forEach(node -> node.command("CLUSTER", "SETSLOT", slot, "NODE", toId));
        awaitOneEpoch();
    }

    /**
     * Waits until all nodes have heard of the latest epoch. A node that takes a slot over gives itself the epoch after
     * the latest that it knows; if that is old, two nodes have the same one, and the one that then gives itself a new
     * one may win back a slot that it has just been told to give up: nobody serves it, and nothing ends that.
     */
    private void awaitOneEpoch() {
        Commands.eventually(
                "one epoch",
                () -> cluster.masters().stream()
                                .map(node -> node.command("CLUSTER", "INFO").text())
                                .flatMap(String::lines)
                                .filter(line -> line.startsWith("cluster_current_epoch:"))
                                .distinct()
                                .count()
                        == 1);
    }

    @Test
    void aMasterThatDiesCostsUnknownOutcomesAndNoneTwice() throws Exception {
        start(NODE_TIMEOUT);
        for (int counter = 0; counter < COUNTERS; counter++) {
            assertThat(cluster.command("SET", key(counter), "0").text()).isEqualTo("OK");
        }
        RedisServer victim = cluster.masterOf(key(0));
        boolean[] onVictim = new boolean[COUNTERS];
        for (int counter = 0; counter < COUNTERS; counter++) {
            onVictim[counter] = cluster.masterOf(key(counter)) == victim;
        }
        AtomicBoolean recovered = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<CompletableFuture<Void>> callers = new ArrayList<>();
        try {
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                callers.add(CompletableFuture.runAsync(
                        () -> {
                            for (int call = first; call < CALLS || !recovered.get(); call += THREADS) {
                                count(call % COUNTERS);
                            }
                        },
                        threads));
            }
            Commands.eventually("calls", () -> applied.get(0) > 10);
            victim.kill();
            // The promise: the node timeout and 5 s. It is far more than what an election takes, and no stopwatch.
            long end = System.nanoTime() + NODE_TIMEOUT.plusSeconds(5).toNanos();
            while (!writes(key(0))) {
                assertThat(System.nanoTime()).as("recovery").isLessThan(end);
            }
            recovered.set(true);
            CompletableFuture.allOf(callers.toArray(CompletableFuture[]::new)).get();
        } finally {
            recovered.set(true);
            threads.shutdownNow();
        }

        for (int counter = 0; counter < COUNTERS; counter++) {
            String text = channel.send(get(key(counter)), String::new).await();
            long count = Long.parseLong(text);
            assertThat(count)
                    .as("counter %d: %d applied, %d unknown", counter, applied.get(counter), unknown.get(counter))
                    .isLessThanOrEqualTo(applied.get(counter) + unknown.get(counter));
            if (!onVictim[counter]) {
                // The other masters lost nothing; what the dead one had not passed on to its replica is lost by design.
                assertThat(count).isGreaterThanOrEqualTo(applied.get(counter));
            }
        }
        assertThat(IntStream.range(0, COUNTERS).mapToLong(applied::get).sum()).isGreaterThan(CALLS / 2);
    }

    /** One increment, whose result says what became of it. */
    private void count(int counter) {
        try {
            Outcome<Long> outcome = increment(channel, key(counter)).await();
            if (outcome.isApplied()) {
                applied.incrementAndGet(counter);
            } else {
                unknown.incrementAndGet(counter);
            }
        } catch (RedisUnavailableException | RedisCommandException e) {
            // Known not to be executed: there is no connection, or the cluster says that nobody serves the slot.
            assertThat(e).isNotInstanceOf(OutcomeUnknownException.class);
        }
    }

    private boolean writes(String key) {
        try {
            return "OK"
                    .equals(channel.send(set("probe:{" + key + "}", "v"), reply -> reply)
                            .await());
        } catch (KeywrightException e) {
            return false;
        }
    }

    private static String key(int counter) {
        return "counter:" + counter;
    }
}
