package io.keywright.cache;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.RedisCli;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One of several processes whose threads all read one cold key; a load is counted in Redis. Args: uri, threads, all
 * readers.
 */
final class StampedeProcess {

    private StampedeProcess() {}

    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[1]);
        try (Keywright keywright = CacheFixtures.patient(args[0]).connect();
                RedisCli cli = RedisCli.connect(args[0])) {
            CacheStore<String, Row> cache = CacheFixtures.cache(keywright, CacheFixtures.policy());
            cache.get("warm" + ProcessHandle.current().pid(), id -> new Row(id, 1))
                    .await();
            cli.command("INCR", "ready");
            Commands.eventually(
                    "the start", () -> "1".equals(cli.command("GET", "go").text()));
            CountDownLatch all = new CountDownLatch(threads);
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            List<Future<Row>> reads = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                reads.add(pool.submit(() -> {
                    all.countDown();
                    all.await();
                    keywright
                            .channel("came")
                            .send(Commands.incr("came"), count -> count)
                            .await();
                    return cache.get("hot", id -> load(args, id)).await().orElseThrow();
                }));
            }
            for (Future<Row> read : reads) {
                if (read.get().version() != 7) {
                    throw new IllegalStateException("not the value");
                }
            }
            pool.shutdownNow();
        }
    }

    /** A query so long that all others come while it runs. */
    private static Row load(String[] args, String id) {
        try (RedisCli cli = RedisCli.connect(args[0])) {
            cli.command("INCR", "loads");
            Commands.eventually(
                    "all readers",
                    () -> args[2].equals(cli.command("GET", "came").text()));
        }
        return new Row(id, 7);
    }
}
