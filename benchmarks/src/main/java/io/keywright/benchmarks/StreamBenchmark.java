package io.keywright.benchmarks;

import io.keywright.Keywright;
import io.keywright.benchmarks.WorkRepository.Group;
import io.keywright.stream.StreamConsumer;
import io.keywright.testkit.RedisServer;
import io.lettuce.core.Consumer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;

/**
 * How fast a consumer works off a stream, beside a loop written by hand over Lettuce in the same run: read a batch,
 * handle it, acknowledge it, on one thread. The loop has none of what a consumer promises; what is measured is the
 * price of it. Not JMH: a run is a whole stream. Both take turns on the same entries, and the median counts.
 *
 * <p>Arguments: how many entries, then {@code x<rounds>}; for example {@code 100000 x5}.
 */
public final class StreamBenchmark {

    private static final String QUEUE = "main";
    private static final String KEY = "bench:work:{main}";
    private static final int BATCH = 100;

    private final RedisServer server;
    private final WorkRepository works;
    private final LongAdder sum = new LongAdder();

    private StreamBenchmark(RedisServer server, Keywright keywright) {
        this.server = server;
        this.works = new WorkRepository(keywright);
    }

    public static void main(String[] arguments) throws InterruptedException {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1].substring(1)) : 3;
        try (RedisServer server = RedisServer.start();
                Keywright keywright = Keywright.builder()
                        .uri(server.uri())
                        .commandTimeout(Duration.ofSeconds(10))
                        .connect()) {
            new StreamBenchmark(server, keywright).measure(entries, rounds);
        }
    }

    private void measure(int entries, int rounds) throws InterruptedException {
        List<Double> one = new ArrayList<>();
        List<Double> four = new ArrayList<>();
        List<Double> hand = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double first = consumer(entries, 1);
            double second = consumer(entries, 4);
            double third = byHand(entries);
            if (round > 0) { // the first one is warming up
                one.add(first);
                four.add(second);
                hand.add(third);
            }
        }
        System.out.printf("entries a second, the median of %d times %,d%n", rounds, entries);
        System.out.printf("Keywright, 1 handler thread  %,10.0f%n", median(one));
        System.out.printf("Keywright, 4 handler threads %,10.0f%n", median(four));
        System.out.printf("by hand, 1 thread            %,10.0f%n", median(hand));
    }

    private double consumer(int entries, int threads) throws InterruptedException {
        fill(entries);
        CountDownLatch handled = new CountDownLatch(entries);
        long start = System.nanoTime();
        try (StreamConsumer<Work> consumer = works.consumer(QUEUE, Group.KEYWRIGHT, delivery -> {
                    sum.add(delivery.value().number());
                    handled.countDown();
                })
                .concurrency(threads)
                .maxInFlight(4 * BATCH)
                .start()) {
            handled.await();
            while (consumer.metrics().acknowledged() < entries) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            return rate(entries, start);
        }
    }

    private double byHand(int entries) {
        fill(entries);
        RedisClient client = RedisClient.create(server.uri());
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            connection.sync().xgroupCreate(StreamOffset.from(KEY, "0-0"), "hand");
            Consumer<String> consumer = Consumer.from("hand", "one");
            XReadArgs args = XReadArgs.Builder.count(BATCH).block(Duration.ofSeconds(1));
            long start = System.nanoTime();
            int done = 0;
            while (done < entries) {
                List<StreamMessage<String, String>> batch =
                        connection.sync().xreadgroup(consumer, args, StreamOffset.lastConsumed(KEY));
                for (StreamMessage<String, String> message : batch) {
                    sum.add(Long.parseLong(message.getBody().get("number")));
                }
                if (!batch.isEmpty()) {
                    connection
                            .sync()
                            .xack(
                                    KEY,
                                    "hand",
                                    batch.stream().map(StreamMessage::getId).toArray(String[]::new));
                    done += batch.size();
                }
            }
            return rate(entries, start);
        } finally {
            client.shutdown();
        }
    }

    private void fill(int entries) {
        works.delete(QUEUE);
        for (long from = 0; from < entries; from += 1_000) {
            works.appendAll(LongStream.range(from, Math.min(entries, from + 1_000))
                            .mapToObj(number -> new Work(QUEUE, number, "what is to be done with it: " + number))
                            .toList())
                    .orElseThrow();
        }
    }

    private static double rate(int entries, long start) {
        return entries / ((System.nanoTime() - start) / 1e9);
    }

    private static double median(List<Double> all) {
        Collections.sort(all);
        return all.get(all.size() / 2);
    }
}
