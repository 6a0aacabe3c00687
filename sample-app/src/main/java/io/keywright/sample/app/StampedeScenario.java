package io.keywright.sample.app;

import io.keywright.Keywright;
import io.keywright.sample.shop.Product;
import io.keywright.sample.shop.ProductCache;
import io.keywright.sample.shop.Teaser;
import io.keywright.sample.shop.TeaserRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** The hottest product is not in Redis, and everybody wants it at the same moment. */
final class StampedeScenario implements Scenario {

    private static final int PROCESSES = 4;
    private static final int THREADS = 64;
    private static final int LOAD_MILLIS = 30;
    private static final String ROW = "  %-44s %10s %14s";

    @Override
    public String title() {
        return String.format(
                Locale.ROOT,
                "Stampede: one cold product, %d processes with %d threads each; a load takes %d ms",
                PROCESSES,
                THREADS,
                LOAD_MILLIS);
    }

    @Override
    public void play(Stage stage, Screen screen) throws Exception {
        List<PlainCache> plain = new ArrayList<>();
        List<ProductCache> caches = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            // A connection of its own, and caches of its own, is all that makes a process here.
            Keywright process = stage.connect(stage.servers().redisUri(), new CacheFigures());
            plain.add(new PlainCache(new TeaserRepository(process)));
            caches.add(new ProductCache(process));
        }
        String sku = stage.skus().get(0);
        screen.line(String.format(Locale.ROOT, ROW, "", "loads", "slowest page"));
        crowd("plain: GET, load, SET", screen, i -> loads -> {
            Teaser shown = plain.get(i % PROCESSES).get(sku, key -> slowly(loads, stage.teaser(key)));
            SampleFailure.unless(shown.sku().equals(sku), "The page shows another product");
        });
        long loads = crowd("ProductCache, level LEASE", screen, i -> counter -> {
            Product shown = caches.get(i % PROCESSES)
                    .get(sku, key -> slowly(counter, stage.row(key)))
                    .orElseThrow();
            SampleFailure.unless(shown.sku().equals(sku), "The page shows another product");
        });
        SampleFailure.unless(loads < PROCESSES * THREADS, "Everybody loaded the product");
    }

    private static <T> T slowly(LongAdder loads, T row) {
        loads.increment();
        try {
            Thread.sleep(LOAD_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return row;
    }

    private static long crowd(String name, Screen screen, IntFunction<Consumer<LongAdder>> pages) throws Exception {
        LongAdder loads = new LongAdder();
        List<Long> nanos = Crowd.of(PROCESSES * THREADS, i -> () -> {
            long start = System.nanoTime();
            pages.apply(i).accept(loads);
            return System.nanoTime() - start;
        });
        double slowest = nanos.stream().mapToLong(Long::longValue).max().orElse(0) / 1e9;
        screen.line(String.format(Locale.ROOT, ROW, name, Figures.count(loads.sum()), Figures.seconds(slowest)));
        return loads.sum();
    }
}
