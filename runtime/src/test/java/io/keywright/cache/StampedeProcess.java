package io.keywright.cache;

import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.RedisCli;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One of several processes whose threads all read one cold key; a load is counted in Redis. Args: uri, threads. */
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
            io.keywright.Commands.eventually(
                    "the start", () -> "1".equals(cli.command("GET", "go").text()));
            CountDownLatch all = new CountDownLatch(threads);
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            List<Future<Row>> reads = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                reads.add(pool.submit(() -> {
                    all.countDown();
                    all.await();
                    return cache.get("hot", id -> load(args[0], id)).await().orElseThrow();
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

    private static Row load(String uri, String id) {
        try (RedisCli cli = RedisCli.connect(uri)) {
            cli.command("INCR", "loads");
            // A query of some length, so that the others come while it runs.
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Row(id, 7);
    }
}
