package io.keywright.sample.app;

import io.keywright.Keywright;
import io.keywright.sample.shop.ProductCache;
import io.keywright.sample.shop.TeaserRepository;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A reader is slow: between its SELECT and its SET somebody else changes the price, commits and evicts. */
final class StaleRaceScenario implements Scenario {

    private static final int ROUNDS = 200;
    private static final String ROW = "  %-44s %10s %14s %16s";

    @Override
    public String title() {
        return "Stale race: a price is changed while a slow reader loads the old one";
    }

    @Override
    public void play(Stage stage, Screen screen) throws Exception {
        CacheFigures figures = new CacheFigures();
        Keywright keywright = stage.connect(stage.servers().redisUri(), figures);
        PlainCache plain = new PlainCache(new TeaserRepository(keywright));
        ProductCache cache = new ProductCache(keywright);
        List<String> skus =
                stage.skus().subList(0, Math.min(ROUNDS, stage.skus().size()));
        int stalePlain = 0;
        int stale = 0;
        for (String sku : skus) {
            plain.get(
                    sku,
                    key -> during(stage.teaser(key), () -> {
                        raisePrice(stage, sku);
                        plain.evict(sku);
                        return null;
                    }));
            stalePlain +=
                    cents(stage, sku) == plain.get(sku, stage::teaser).price().cents() ? 0 : 1;
        }
        for (String sku : skus) {
            cache.get(sku, key -> during(stage.row(key), () -> cache.writing(sku, () -> raisePrice(stage, sku))));
            stale += cents(stage, sku)
                            == cache.get(sku, stage::row).orElseThrow().price().cents()
                    ? 0
                    : 1;
        }
        screen.line(String.format(Locale.ROOT, ROW, "", "rounds", "stores refused", "old price stays"));
        row(screen, "plain: GET, load, SET; commit, DEL", skus.size(), 0, stalePlain);
        row(screen, "ProductCache, level LEASE", skus.size(), figures.refused(), stale);
        SampleFailure.unless(stale == 0, "The cache holds an old price");
    }

    private static void row(Screen screen, String name, int rounds, long refused, int stale) {
        screen.line(String.format(
                Locale.ROOT, ROW, name, Figures.count(rounds), Figures.count(refused), Figures.count(stale)));
    }

    /** What was read before somebody else, on a thread of his own, did this. */
    private static <T> T during(T row, Callable<?> meanwhile) {
        CompletableFuture.runAsync(() -> {
                    try {
                        meanwhile.call();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                })
                .join();
        return row;
    }

    private static boolean raisePrice(Stage stage, String sku) throws Exception {
        return stage.table().changePrice(sku, cents(stage, sku) + 100).isPresent();
    }

    private static long cents(Stage stage, String sku) {
        return stage.row(sku).price().cents();
    }
}
