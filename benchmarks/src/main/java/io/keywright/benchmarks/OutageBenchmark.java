package io.keywright.benchmarks;

import io.keywright.Keywright;
import io.keywright.cache.LoadRejectedException;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * How long reads of a cache take while Redis is down, while others load, and under more load than the source takes:
 * R21, R22 and R23. Not JMH: each part is one course of events.
 *
 * <p>Arguments: for how many seconds each part runs, then {@code x<threads>} of the callers that wait for each read;
 * for example {@code 10 x2}.
 */
public final class OutageBenchmark {

    private static final int KEYS = 10_000;
    private static final int RATE = 20_000;
    private static final int LEASED = 64;
    private static final Duration QUERY = Duration.ofMillis(20);

    private final int seconds;
    private final int threads;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1, OutageBenchmark::daemon);
    private final ExecutorService pool = Executors.newCachedThreadPool(OutageBenchmark::daemon);

    private OutageBenchmark(int seconds, int threads) {
        this.seconds = seconds;
        this.threads = threads;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1].substring(1)) : 2;
        OutageBenchmark benchmark = new OutageBenchmark(seconds, threads);
        benchmark.readsWithoutRedis();
        benchmark.waitingForAnother();
        benchmark.moreThanTheSourceTakes();
    }

    private static OfferCache fill(Keywright keywright) throws InterruptedException {
        OfferCache cache = new OfferCache(keywright);
        List<Long> ids = LongStream.range(0, KEYS).boxed().toList();
        cache.getAll(ids, missing -> missing.stream().collect(Collectors.toMap(id -> id, Offer::sample)));
        TimeUnit.SECONDS.sleep(1); // what was loaded is stored behind the caller's back
        return cache;
    }

    // R23

    private void readsWithoutRedis() throws Exception {
        try (RedisServer server = RedisServer.start();
                Keywright keywright = Keywright.connect(server.uri())) {
            OfferCache cache = fill(keywright);
            Callable<Offer> read = () -> cache.get(ThreadLocalRandom.current().nextLong(KEYS), Offer::sample)
                    .orElseThrow();
            Callable<Offer> load = () -> pool.submit(
                            () -> Offer.sample(ThreadLocalRandom.current().nextLong(KEYS)))
                    .get();
            measure(load);
            measure(read);
            System.out.printf(
                    "%nreads by %d threads, %d s each, ms        p50       p99     p99.9       max     calls%n",
                    threads, seconds);
            print("the loader on an executor", measure(load));
            print("Redis answers: a hit", measure(read));
            server.pause();
            print("Redis is silent, from the start", measure(read));
            print("Redis is silent, later", measure(read));
            server.resume();
            measure(read);
            server.kill();
            print("Redis is dead, from the start", measure(read));
            print("Redis is dead, later", measure(read));
        }
    }

    private static void print(String what, Latencies latencies) {
        System.out.printf("%-35s %s %,9d%n", what, latencies.row(), latencies.size());
    }

    private Latencies measure(Callable<Offer> call) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<Latencies>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(pool.submit(() -> {
                Latencies own = new Latencies();
                for (long began = System.nanoTime(); began < end; ) {
                    call.call();
                    long now = System.nanoTime();
                    own.add(now - began);
                    began = now;
                }
                return own;
            }));
        }
        Latencies all = new Latencies();
        for (Future<Latencies> one : running) {
            all.addAll(one.get());
        }
        return all;
    }

    // R21

    private void waitingForAnother() throws Exception {
        try (RedisServer server = RedisServer.start();
                Keywright one = Keywright.connect(server.uri());
                Keywright other = Keywright.connect(server.uri())) {
            OfferCache holder = new OfferCache(one);
            OfferCache waiting = new OfferCache(other);
            waiting.get(-1L, Offer::sample);
            for (int round = 0; round < 2; round++) { // the first one is warming up
                Latencies untilLoading = new Latencies();
                CountDownLatch done = new CountDownLatch(LEASED);
                long first = (long) round * LEASED;
                for (long id = first; id < first + LEASED; id++) {
                    // Ten seconds, which nobody here waits for.
                    holder.async()
                            .get(
                                    id,
                                    key -> new CompletableFuture<Offer>()
                                            .completeOnTimeout(Offer.sample(key), 10, TimeUnit.SECONDS));
                }
                TimeUnit.MILLISECONDS.sleep(500);
                for (long id = first; id < first + LEASED; id++) {
                    long began = System.nanoTime();
                    waiting.async()
                            .get(id, key -> {
                                untilLoading.add(System.nanoTime() - began);
                                return CompletableFuture.completedFuture(Offer.sample(key));
                            })
                            .whenComplete((offer, failure) -> done.countDown());
                }
                done.await();
                if (round == 1) {
                    System.out.printf(
                            "%nwaiting for another's load of 10 s, ms    p50       p99     p99.9       max%n");
                    print("until one's own begins (budget 250)", untilLoading);
                }
            }
        }
    }

    // R22

    private void moreThanTheSourceTakes() throws Exception {
        try (RedisServer server = RedisServer.start();
                Keywright keywright = Keywright.connect(server.uri())) {
            OfferCache cache = fill(keywright);
            new Course(cache).run(); // warming up
            Course before = new Course(cache);
            before.run();
            server.kill();
            Course after = new Course(cache);
            after.run();
            System.out.printf(
                    "%n%,d reads a second, a query of %d ms, ms   p50       p99     p99.9       max     calls%n",
                    RATE, QUERY.toMillis());
            before.print("Redis answers");
            after.print("Redis is dead");
        }
    }

    /** Reads at a rate that does not wait for their ends. */
    private final class Course {

        private final OfferCache cache;
        private final Latencies answered = new Latencies();
        private final Latencies refused = new Latencies();
        private final AtomicInteger failed = new AtomicInteger();
        private final AtomicInteger loading = new AtomicInteger();
        private final AtomicInteger mostLoading = new AtomicInteger();
        private final AtomicInteger open = new AtomicInteger();
        private double rate;

        Course(OfferCache cache) {
            this.cache = cache;
        }

        void run() throws InterruptedException {
            long begin = System.nanoTime();
            int calls = RATE * seconds;
            for (int i = 0; i < calls; i++) {
                LockSupport.parkNanos(begin + i * (1_000_000_000L / RATE) - System.nanoTime());
                read(ThreadLocalRandom.current().nextLong(KEYS));
            }
            rate = calls / ((System.nanoTime() - begin) / 1e9);
            while (open.get() > 0) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }

        private void read(long id) {
            open.incrementAndGet();
            long began = System.nanoTime();
            cache.async().get(id, this::query).whenComplete((offer, failure) -> {
                if (failure == null) {
                    answered.add(System.nanoTime() - began);
                } else if (isRefusal(failure)) {
                    refused.add(System.nanoTime() - began);
                } else {
                    failed.incrementAndGet();
                }
                open.decrementAndGet();
            });
        }

        private static boolean isRefusal(Throwable failure) {
            return failure instanceof LoadRejectedException || failure.getCause() instanceof LoadRejectedException;
        }

        private CompletableFuture<Offer> query(long id) {
            mostLoading.accumulateAndGet(loading.incrementAndGet(), Math::max);
            CompletableFuture<Offer> result = new CompletableFuture<>();
            timer.schedule(
                    () -> {
                        loading.decrementAndGet();
                        result.complete(Offer.sample(id));
                    },
                    QUERY.toNanos(),
                    TimeUnit.NANOSECONDS);
            return result;
        }

        void print(String when) {
            OutageBenchmark.print(when + ": answered", answered);
            OutageBenchmark.print(when + ": refused", refused);
            System.out.printf(
                    "%s: %,.0f reads a second, at most %d loads at once (limit 32), %d other failures%n",
                    when, rate, mostLoading.get(), failed.get());
        }
    }
}
