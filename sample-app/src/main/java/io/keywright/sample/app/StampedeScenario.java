package io.keywright.sample.app;

import io.keywright.Keywright;
import io.keywright.sample.shop.Product;
import io.keywright.sample.shop.ProductCache;
import io.keywright.sample.shop.Teaser;
import io.keywright.sample.shop.TeaserRepository;
import java.time.Duration;
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

    /** How long a page waits for the load of another process: what {@code Product} declares. */
    private static final Duration WAIT_BUDGET = Duration.ofSeconds(2);

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
        screen.line(String.format(Locale.ROOT, ROW, "", "loads", "last page in"));
        crowd("plain: GET, load, SET", screen, i -> loads -> {
            Teaser shown = plain.get(i % PROCESSES).get(sku, key -> slowly(loads, stage.teaser(key)));
            SampleFailure.unless(shown.sku().equals(sku), "The page shows another product");
        });
        Outcome cached = crowd("ProductCache, level LEASE", screen, i -> counter -> {
            Product shown = caches.get(i % PROCESSES)
                    .get(sku, key -> slowly(counter, stage.row(key)))
                    .orElseThrow();
            SampleFailure.unless(shown.sku().equals(sku), "The page shows another product");
        });
        // One loads and stores, and all others wait for it. Who has waited for the whole budget loads as well, for
        // itself; so a machine that stands still for so long may see more loads, and no other does.
        SampleFailure.unless(
                cached.loads() == 1 || cached.nanos() >= WAIT_BUDGET.toNanos(),
                "The product was loaded " + cached.loads() + " times");
    }

    /**
     * What came of a crowd.
     *
     * @param nanos from before the first of them began to the end of the last
     */
    private record Outcome(long loads, long nanos) {}

    private static <T> T slowly(LongAdder loads, T row) {
        loads.increment();
        try {
            Thread.sleep(LOAD_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return row;
    }

    private static Outcome crowd(String name, Screen screen, IntFunction<Consumer<LongAdder>> pages) throws Exception {
        LongAdder loads = new LongAdder();
        long start = System.nanoTime();
        Crowd.of(PROCESSES * THREADS, i -> () -> {
            pages.apply(i).accept(loads);
            return i;
        });
        Outcome outcome = new Outcome(loads.sum(), System.nanoTime() - start);
        screen.line(String.format(
                Locale.ROOT, ROW, name, Figures.count(outcome.loads()), Figures.seconds(outcome.nanos() / 1e9)));
        return outcome;
    }
}
