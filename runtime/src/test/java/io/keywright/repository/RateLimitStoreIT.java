package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.Pipeline;
import io.keywright.RateDecision;
import io.keywright.RateDecision.Source;
import io.keywright.RedisCommandException;
import io.keywright.WaitInterruptedException;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RateAlgorithm;
import io.keywright.annotation.WhenDown;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What rate limiters answer to many at once, and where the server does not decide. */
@RedisTest
class RateLimitStoreIT {

    private static final int THREADS = 8;

    /** A permit that was given: the client's clock before the call and after it. */
    private record Given(long before, long after) {}

    private static RateLimitStore<String> store(
            Keywright keywright, RateAlgorithm algorithm, int permits, String window, WhenDown whenDown) {
        Lifetime lifetime = Lifetime.of(window, Expiry.ABSOLUTE, 0);
        return new RateLimitStore<>(
                keywright, Fixtures.string(lifetime), Fixtures.KEYS, Rate.of(permits, algorithm, whenDown));
    }

    /** Runs it in several threads, half of them with a connection of their own. */
    private static void atOnce(RedisServer server, Client client) throws Exception {
        try (Keywright one = Fixtures.connect(server.uri());
                Keywright other = Fixtures.connect(server.uri())) {
            List<CompletableFuture<Void>> runs = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Keywright keywright = i % 2 == 0 ? one : other;
                CompletableFuture<Void> run = new CompletableFuture<>();
                runs.add(run);
                new Thread(() -> {
                            try {
                                client.run(keywright);
                                run.complete(null);
                            } catch (Throwable failure) {
                                run.completeExceptionally(failure);
                            }
                        })
                        .start();
            }
            for (CompletableFuture<Void> run : runs) {
                run.get(60, TimeUnit.SECONDS);
            }
        }
    }

    private interface Client {
        void run(Keywright keywright);
    }

    @Test
    void givesExactlyThePermitsThatThereAre(RedisServer server) throws Exception {
        for (RateAlgorithm algorithm : RateAlgorithm.values()) {
            Queue<RateDecision> given = new ConcurrentLinkedQueue<>();
            atOnce(server, keywright -> {
                RateLimitStore<String> store = store(keywright, algorithm, 100, "3650d", WhenDown.ALLOW);
                for (int i = 0; i < 20; i++) {
                    RateDecision decision = store.take("id").await();
                    if (decision.allowed()) {
                        given.add(decision);
                    }
                }
            });
            assertThat(given).as("%s", algorithm).hasSize(100);
            assertThat(given.stream().map(RateDecision::remaining).distinct()).hasSize(100);
            server.command("DEL", "t:id");
        }
    }

    /**
     * In real time: whatever lies between two moments of the clients' clock, a window apart, was given within a window
     * of the server's.
     */
    @Test
    void noWindowHasMorePermitsThanDeclared(RedisServer server) throws Exception {
        int permits = 10;
        long window = Duration.ofMillis(200).toNanos();
        Queue<Given> all = new ConcurrentLinkedQueue<>();
        atOnce(server, keywright -> {
            RateLimitStore<String> store =
                    store(keywright, RateAlgorithm.SLIDING_WINDOW, permits, "200ms", WhenDown.REFUSE);
            while (all.size() < 4 * permits) {
                long before = System.nanoTime();
                if (store.take("id").await().allowed()) {
                    all.add(new Given(before, System.nanoTime()));
                }
            }
        });
        for (Given first : all) {
            assertThat(all.stream().filter(one -> one.before >= first.before && one.after < first.before + window))
                    .hasSizeLessThanOrEqualTo(permits);
        }
    }

    @Test
    void refusesWhatCanNeverBeThere(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            RateLimitStore<String> store = store(keywright, RateAlgorithm.SLIDING_WINDOW, 5, "1h", WhenDown.ALLOW);
            for (long wanted : new long[] {-1, 0, 6}) {
                assertThatThrownBy(() -> store.take("id", wanted))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("from 1 to 5");
            }
            assertThat(server.command("EXISTS", "t:id").integer()).isZero();
        }
    }

    @Test
    void decidesInAPipeline(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri());
                Pipeline pipeline = keywright.pipeline()) {
            RateLimitStore<String> store = store(keywright, RateAlgorithm.TOKEN_BUCKET, 2, "1h", WhenDown.ALLOW);
            List<Call<RateDecision>> calls = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                calls.add(store.in(pipeline).take("id"));
            }
            pipeline.send();

            assertThat(calls.stream().map(call -> call.await().allowed())).containsExactly(true, true, false);
        }
    }

    /** A lost reply is not asked for again: the permit is out once, and the decision says that nobody knows. */
    @Test
    void saysThatAReplyWasLost(RedisServer server) {
        for (WhenDown whenDown : WhenDown.values()) {
            try (Keywright keywright = Fixtures.connect(server.uri())) {
                store(keywright, RateAlgorithm.FIXED_WINDOW, 5, "1h", whenDown)
                        .take("id")
                        .await();
            }
            try (FaultProxy proxy = FaultProxy.to(server);
                    Keywright keywright = Fixtures.connect(proxy.uri())) {
                proxy.atReplyTo("EVALSHA", Fault.RESET);
                RateDecision decision = store(keywright, RateAlgorithm.FIXED_WINDOW, 5, "1h", whenDown)
                        .take("id")
                        .await();

                assertThat(decision)
                        .isEqualTo(new RateDecision(
                                whenDown == WhenDown.ALLOW, 5, 0, Duration.ZERO, Duration.ZERO, Source.UNKNOWN));
                assertThat(server.command("GET", "t:id").text()).isEqualTo("2");
            }
            server.command("DEL", "t:id");
        }
    }

    @Test
    void answersAsDeclaredWhileThereIsNoConnection(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Fixtures.connect(proxy.uri())) {
            proxy.refuseConnections();
            proxy.closeConnections();
            Commands.eventually(
                    "the loss is seen",
                    () -> store(keywright, RateAlgorithm.SLIDING_WINDOW, 5, "1h", WhenDown.ALLOW)
                                    .peek("id")
                                    .await()
                                    .source()
                            == Source.UNAVAILABLE);
            for (WhenDown whenDown : WhenDown.values()) {
                RateLimitStore<String> store = store(keywright, RateAlgorithm.SLIDING_WINDOW, 5, "1h", whenDown);
                RateDecision declared = new RateDecision(
                        whenDown == WhenDown.ALLOW, 5, 0, Duration.ZERO, Duration.ZERO, Source.UNAVAILABLE);

                assertThat(store.take("id").await()).isEqualTo(declared);
                assertThat(store.take("id", 5).toCompletionStage().toCompletableFuture())
                        .succeedsWithin(Duration.ofSeconds(20))
                        .isEqualTo(declared);
                assertThat(store.peek("id").await()).isEqualTo(declared);
            }
        }
    }

    @Test
    void answersAsDeclaredWhereTheServerIsFull(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            for (RateAlgorithm algorithm : RateAlgorithm.values()) {
                RateLimitStore<String> store = store(keywright, algorithm, 5, "1h", WhenDown.REFUSE);
                store.take("warm").await();
                server.command("CONFIG", "SET", "maxmemory", "1");
                try {
                    RateDecision decision = store.take("id").await();

                    assertThat(decision.source()).as("%s", algorithm).isEqualTo(Source.UNAVAILABLE);
                    assertThat(decision.allowed()).isFalse();
                    assertThat(store.peek("warm").await().source()).isEqualTo(Source.SERVER);
                } finally {
                    server.command("CONFIG", "SET", "maxmemory", "0");
                }
            }
        }
    }

    /** What no outage is, nobody would see if it were answered like one. */
    @Test
    void failsWhereSomebodySetItUpWrongly(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            server.command("RPUSH", "t:id", "element");
            RateLimitStore<String> store = store(keywright, RateAlgorithm.SLIDING_WINDOW, 5, "1h", WhenDown.ALLOW);

            assertThatThrownBy(() -> store.take("id").await()).isInstanceOf(RedisCommandException.class);
        }
    }

    /** Who is interrupted is to stop, not to be told what to do without Redis. */
    @Test
    void doesNotDecideForAnInterruptedThread(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Fixtures.connect(proxy.uri())) {
            RateLimitStore<String> store = store(keywright, RateAlgorithm.SLIDING_WINDOW, 5, "1h", WhenDown.ALLOW);
            store.take("id").await();
            proxy.atReplyTo("EVALSHA", Fault.HOLD);
            Call<RateDecision> call = store.take("id");
            Thread.currentThread().interrupt();

            assertThatThrownBy(call::await).isInstanceOf(WaitInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
            proxy.heal();
        }
    }

    @Test
    void takesPermitsAndWindowFromTheConfiguration(RedisServer server) {
        Map<String, String> configured =
                Map.of("login.permits", " 2 ", "login.window", "1000s", "none", "many", "few", "0");
        try (Keywright keywright =
                Commands.patient().uri(server.uri()).config(configured::get).connect()) {
            Schema schema = Fixtures.string(Lifetime.of("${login.window:1h}", Expiry.ABSOLUTE, 0));
            Rate rate = Rate.of(5, RateAlgorithm.FIXED_WINDOW, WhenDown.REFUSE);

            RateDecision decision = new RateLimitStore<>(
                            keywright, schema, Fixtures.KEYS, rate.configuredBy("login.permits"))
                    .take("id")
                    .await();
            assertThat(decision.limit()).isEqualTo(2);
            assertThat(decision.remaining()).isEqualTo(1);
            assertThat(decision.resetAfter()).isBetween(Duration.ofSeconds(900), Duration.ofSeconds(1000));
            assertThat(new RateLimitStore<>(keywright, schema, Fixtures.KEYS, rate.configuredBy("unset"))
                            .peek("id")
                            .await()
                            .limit())
                    .isEqualTo(5);
            for (String bad : List.of("none", "few")) {
                assertThatThrownBy(() -> new RateLimitStore<>(keywright, schema, Fixtures.KEYS, rate.configuredBy(bad)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("`" + configured.get(bad) + "`")
                        .hasMessageContaining("`" + bad + "`");
            }
        }
    }

    /** A window that another TTL rule would bend is none. */
    @Test
    void refusesLivesThatAreNoWindow(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            for (Lifetime lifetime : List.of(
                    Lifetime.persistent(),
                    Lifetime.of("1h", Expiry.SLIDING, 0),
                    Lifetime.of("1h", Expiry.ABSOLUTE, 0.1),
                    Lifetime.perCall("1h", Expiry.ABSOLUTE, 0))) {
                assertThatThrownBy(() -> new RateLimitStore<>(
                                keywright,
                                Fixtures.string(lifetime),
                                Fixtures.KEYS,
                                Rate.of(5, RateAlgorithm.FIXED_WINDOW, WhenDown.REFUSE)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("window");
            }
        }
    }
}
