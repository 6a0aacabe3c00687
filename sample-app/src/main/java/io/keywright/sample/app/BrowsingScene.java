package io.keywright.sample.app;

import io.keywright.cache.ReadResult;
import io.keywright.sample.service.ProductCatalog;
import io.keywright.sample.shop.Product;
import java.util.Map;
import java.util.SplittableRandom;

/** Visitors look at products, a few of them at most of the time; one price changes. */
final class BrowsingScene implements Scene {

    private static final int VISITORS = 4;

    @Override
    public String title() {
        return "Product pages (a cache that can't go stale)";
    }

    @Override
    public void play(Stage stage, Screen screen) throws Exception {
        ProductCatalog catalog = stage.shop().catalog();
        Popularity popularity = new Popularity(stage.skus().size());
        int each = stage.options().requests() / VISITORS;
        Map<ReadResult, Long> before = stage.figures().reads();
        long loadsBefore = catalog.loads();
        long start = System.nanoTime();
        Crowd.of(VISITORS, visitor -> () -> {
            SplittableRandom random = new SplittableRandom(stage.options().seed() + visitor);
            for (int i = 0; i < each; i++) {
                String sku = stage.skus().get(popularity.draw(random));
                Product product = catalog.find(sku).orElseThrow(() -> new SampleFailure("A product is missing"));
                SampleFailure.unless(product.sku().equals(sku), "The page shows another product than was asked for");
            }
            return null;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        long asked = (long) each * VISITORS;
        screen.row(
                Figures.count(asked) + " pages by " + VISITORS + " visitors at once",
                Figures.seconds(seconds) + "   " + Figures.rate(asked, seconds));
        Map<ReadResult, Long> reads = stage.figures().readsSince(before);
        screen.row("found near, in this process", Figures.percent(reads.get(ReadResult.NEAR), asked));
        screen.row("found in Redis", Figures.percent(reads.get(ReadResult.HIT), asked));
        screen.row("loaded by another visitor just then", Figures.percent(reads.get(ReadResult.JOINED), asked));
        screen.row("read from PostgreSQL, then stored", Figures.count(catalog.loads() - loadsBefore));
        changePrice(stage, screen);
        raisePrices(stage, screen);
    }

    private static void changePrice(Stage stage, Screen screen) throws Exception {
        ProductCatalog catalog = stage.shop().catalog();
        String sku = stage.skus().get(0);
        Product before = catalog.find(sku).orElseThrow();
        long newPrice = before.price().cents() + 100;
        catalog.changePrice(sku, newPrice);
        Product after = catalog.find(sku).orElseThrow();
        SampleFailure.unless(after.price().cents() == newPrice, "The page shows the old price");
        screen.row("price of " + sku + " changed", before.price() + " -> " + after.price());
    }

    /** However many products are cached, one command makes all of them misses. */
    private static void raisePrices(Stage stage, Screen screen) throws Exception {
        ProductCatalog catalog = stage.shop().catalog();
        String sku = stage.skus().get(0);
        Product before = catalog.find(sku).orElseThrow();
        int raised = catalog.raisePrices(before.category(), 100);
        Product after = catalog.find(sku).orElseThrow();
        SampleFailure.unless(
                after.price().cents() == before.price().cents() + 100, "The page shows the old price list");
        screen.row(
                Figures.count(raised) + " prices of " + before.category() + " raised; that of " + sku,
                before.price() + " -> " + after.price());
    }
}
