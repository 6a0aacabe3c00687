package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.repository.Call;
import io.keywright.repository.ServerFeatures.Feature;
import io.keywright.testkit.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who loads a key, who waits, and what becomes of loads that fail. */
class CacheLoadIT extends CacheOnServer {

    /** R20, within a process: of 64 threads one loads. */
    @Test
    void oneOfManyThreadsLoads() throws Exception {
        CacheStore<String, Row> cache = cache();
        CountDownLatch all = new CountDownLatch(64);
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<Future<Long>> reads = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                reads.add(threads.submit(() -> {
                    all.countDown();
                    all.await();
                    return cache.get("hot", id -> {
                                Commands.eventually(
                                        "others wait", () -> proxy.commands().size() >= 64);
                                return source.load(id);
                            })
                            .await()
                            .orElseThrow()
                            .version();
                }));
            }
            for (Future<Long> read : reads) {
                assertThat(read.get(60, TimeUnit.SECONDS)).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(loads).hasValue(1);
    }

    /** R21: of another process's load a caller waits as long as it will, then loads without storing. */
    @Test
    void waitingForAnotherProcessIsBounded() {
        put("t:a", EntryFormat.lease(new EntryId(1, 1)));
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withWaitBudget(Duration.ofMillis(60)));

        assertThat(read(cache, "a")).isEqualTo(1);
        assertThat(metrics.count(ReadResult.PASSED)).isEqualTo(1);
        assertThat(kind("t:a")).isEqualTo(EntryFormat.LEASE);
    }

    @Test
    void anotherProcessesValueIsTaken() throws Exception {
        try (Keywright other = connectTo(server.uri())) {
            CountDownLatch loading = new CountDownLatch(1);
            CompletableFuture<Row> slow = new CompletableFuture<>();
            CompletableFuture<Optional<Row>> first = CacheFixtures.cache(other, CacheFixtures.policy())
                    .getAsync("a", id -> {
                        loading.countDown();
                        return slow;
                    })
                    .toCompletionStage()
                    .toCompletableFuture();
            assertThat(loading.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Optional<Row>> second =
                    cache().get("a", source).toCompletionStage().toCompletableFuture();
            slow.complete(new Row("a", 7));

            assertThat(first.get(20, TimeUnit.SECONDS)).contains(new Row("a", 7));
            assertThat(second.get(20, TimeUnit.SECONDS)).contains(new Row("a", 7));
            assertThat(loads).hasValue(0);
        }
    }

    /** R09: the lease was got and its reply lost. */
    @Test
    void aLostReplyOfTheLeaseIsOneLoad() {
        read(cache(), "warm");
        boolean combined = Entries.current() == Entries.STRING
                && keywright.channel("t").features().has(Feature.SET_NX_GET);
        proxy.atReplyTo(combined ? "SET" : "EVALSHA", Fault.RESET);

        assertThat(read(cache(), "a")).isEqualTo(1);
        assertThat(loads).hasValue(2);
    }

    /** R09, as the state machine has it: the id that is found is one's own. */
    @Test
    void onesOwnLeaseIsRecognised() {
        EntryId id = new EntryId(5, 5);
        Step<Row> begin = Read.begin(CacheFixtures.policy().rules(false), id, 0);
        Step<Row> next = begin.next().on(new Event.Found<>(new Seen.Lease<>(id), Event.Age.FRESH, 0));
        assertThat(next.next().stage()).isEqualTo(Read.Stage.LOADING);
    }

    /** R26. */
    @Test
    void aFailedLoadReleasesItsLease() {
        CacheStore<String, Row> cache = cache();
        assertThatThrownBy(() -> cache.get("a", id -> {
                            throw new IllegalStateException("the database is down");
                        })
                        .await())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database is down");
        assertGone("t:a");
        assertThat(read(cache, "a")).isEqualTo(1);
        assertThat(metrics.count(ReadResult.LOADED)).isEqualTo(1);
    }

    /** As it is where the caller has declared it; nobody else is thrown what he could not catch. */
    @Test
    void aLoadersCheckedExceptionIsThrown() {
        LoadingCall<Optional<Row>, IOException> one = cache().get("a", id -> {
            throw new IOException("no table");
        });
        assertThatThrownBy(one::orThrow).isInstanceOf(IOException.class).hasMessage("no table");
        LoadingCall<Optional<Row>, IOException> again = cache().get("a", id -> {
            throw new IOException("no table");
        });
        assertThatThrownBy(again::await).isInstanceOf(CompletionException.class).hasCauseInstanceOf(IOException.class);
        LoadingCall<Map<String, Row>, IOException> several = cache().getAll(List.of("b", "c"), ids -> {
            throw new IOException("no table");
        });
        assertThatThrownBy(several::orThrow).isInstanceOf(IOException.class);
        assertGone("t:a");
    }

    @Test
    void aLoadThatHangsIsCutOff() throws Exception {
        CacheStore<String, Row> cache =
                cache(CacheFixtures.policy().withLoadTimeout(Duration.ofMillis(50), Duration.ofSeconds(40)));
        CountDownLatch interrupted = new CountDownLatch(1);
        assertThatThrownBy(() -> cache.get("a", id -> {
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                interrupted.countDown();
                            }
                            return new Row(id, 99);
                        })
                        .await())
                .isInstanceOf(LoadTimeoutException.class);
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        assertGone("t:a");
    }

    /** R27. */
    @Test
    void aKeyInsideItsOwnLoaderIsAnError() {
        CacheStore<String, Row> cache = cache();
        assertThatThrownBy(() -> cache.get(
                                "a", id -> cache.get(id, source).await().orElseThrow())
                        .await())
                .isInstanceOf(NestedLoadException.class);
        // Also where the way back to it leads over another key, and so another thread.
        assertThatThrownBy(() -> cache.get(
                                "a",
                                a -> cache.get(
                                                "b",
                                                b -> cache.get("a", source)
                                                        .await()
                                                        .orElseThrow())
                                        .await()
                                        .orElseThrow())
                        .await())
                .isInstanceOf(NestedLoadException.class);
        Row nested =
                cache.get("c", id -> new Row(id, 10 + read(cache, "d"))).await().orElseThrow();
        assertThat(nested.version()).isEqualTo(11);
    }

    /** A loader may not give a stage; its place is free all the same. */
    @Test
    void aLoaderWithoutAStageFailsAtOnceAndGivesItsPlaceBack() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withLoads(1, 10));
        assertThatThrownBy(() -> cache.getAsync("a", id -> null).await())
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("no stage");
        assertThat(read(cache, "b")).isEqualTo(1);
    }

    /** R27 is about loaders: what is chained to a read is no part of its load, though it runs on the same thread. */
    @Test
    void whatFollowsALoadMayAskForItsKey() throws Exception {
        CacheStore<String, Row> cache = cache();
        CompletableFuture<Optional<Row>> again = cache.get("a", source)
                .toCompletionStage()
                .thenCompose(loaded -> cache.get("a", source).toCompletionStage())
                .toCompletableFuture();
        assertThat(again.get(20, TimeUnit.SECONDS)).contains(new Row("a", 1));
    }

    /** A read that waits for another process, a load that waits for its turn, a loader that ignores its interrupt. */
    @Test
    void closingEndsEveryWait() throws Exception {
        put("t:leased", EntryFormat.lease(new EntryId(1, 1)));
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withLoads(1, 10));
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        try {
            CompletableFuture<Optional<Row>> polls = future(cache.get("leased", source));
            CompletableFuture<Optional<Row>> runs = future(cache.get("a", id -> {
                running.countDown();
                awaitWhateverHappens(open);
                return null;
            }));
            assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Optional<Row>> queues = future(cache.get("b", source));
            Commands.eventually("b has its lease", () -> kind("t:b") == EntryFormat.LEASE);

            keywright.close();

            assertThat(polls)
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(LoadRejectedException.class);
            for (CompletableFuture<Optional<Row>> cutOff : List.of(runs, queues)) {
                assertThat(cutOff)
                        .failsWithin(Duration.ofSeconds(20))
                        .withThrowableOfType(ExecutionException.class)
                        .withCauseInstanceOf(LoadTimeoutException.class)
                        .withMessageContaining("closed");
            }
        } finally {
            open.countDown();
        }
        assertThat(loads).hasValue(0);
    }

    /** All threads of the user's executor hang in loaders: no load could be cut off by one of them. */
    @Test
    void loadsAreCutOffThoughTheirExecutorHasNoThreadLeft() {
        ExecutorService one = Executors.newSingleThreadExecutor();
        CountDownLatch open = new CountDownLatch(1);
        CacheOptions options =
                CacheOptions.DEFAULT.withMetrics(metrics).withLoaders(one).withClock(clock::get);
        try (Keywright own = CacheFixtures.patient(proxy.uri()).caching(options).connect()) {
            CacheStore<String, Row> cache = CacheFixtures.cache(
                    own, CacheFixtures.policy().withLoadTimeout(Duration.ofMillis(50), Duration.ofSeconds(40)));
            assertThat(future(cache.get("a", id -> {
                        awaitWhateverHappens(open);
                        return null;
                    })))
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(LoadTimeoutException.class);
        } finally {
            open.countDown();
            one.shutdown();
        }
    }

    private static CompletableFuture<Optional<Row>> future(Call<Optional<Row>> call) {
        return call.toCompletionStage().toCompletableFuture();
    }

    private static void awaitWhateverHappens(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // some drivers do the same
            }
        }
    }
}
