package io.keywright.sample.app;

import io.keywright.sample.service.ProductCatalog;
import io.keywright.sample.shop.Product;
import io.keywright.sample.shop.ProductCache;
import io.keywright.testkit.FaultProxy;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Redis goes away while the shop is open, a price is changed meanwhile, and Redis comes back with the old one in it.
 */
final class OutageScenario implements Scenario {

    private static final int VISITORS = 4;
    private static final int PAGES = 1_500;
    private static final int PRODUCTS = 500;
    private static final String ROW = "  %-14s %9s %9s %13s %16s %10s %10s";

    @Override
    public String title() {
        return "Outage: connections to Redis are cut off and refused, and allowed again";
    }

    @Override
    public void play(Stage stage, Screen screen) throws Exception {
        URI redis = URI.create(stage.servers().redisUri());
        FaultProxy proxy = stage.resources().add(FaultProxy.to(redis.getHost(), redis.getPort()));
        CacheFigures figures = new CacheFigures();
        ProductCatalog catalog =
                new ProductCatalog(new ProductCache(stage.connect(proxy.uri(), figures)), stage.table());
        List<String> skus =
                stage.skus().subList(0, Math.min(PRODUCTS, stage.skus().size()));
        catalog.warm(skus, done -> {});
        screen.line(String.format(
                Locale.ROOT, ROW, "", "pages", "failed", "near or Redis", "from PostgreSQL", "p99", "slowest"));
        phase("Redis there", catalog, skus, figures, screen);

        proxy.refuseConnections();
        proxy.resetConnections();
        // Copies that are near are given until the loss is seen, two seconds at most.
        Patience.until("the loss to be seen", () -> !isFound(catalog, skus.get(1), figures));
        phase("Redis gone", catalog, skus, figures, screen);
        String sku = skus.get(0);
        Product before = catalog.find(sku).orElseThrow();
        catalog.changePrice(sku, before.price().cents() + 100);
        int pending = figures.pending();
        Product during = catalog.find(sku).orElseThrow();

        long healed = System.nanoTime();
        proxy.heal();
        Patience.until("the eviction", () -> figures.pending() == 0);
        double delivered = (System.nanoTime() - healed) / 1e9;
        Patience.until("Redis", () -> isFound(catalog, skus.get(1), figures));
        phase("Redis back", catalog, skus, figures, screen);
        Product after = catalog.find(sku).orElseThrow();

        screen.line("");
        screen.row("price changed while Redis was gone", before.price() + " -> " + during.price());
        screen.row("evictions that waited", pending + ", delivered " + Figures.seconds(delivered) + " after");
        screen.row("the price then", after.price().toString());
        SampleFailure.unless(
                during.price().cents() == before.price().cents() + 100
                        && after.price().equals(during.price()),
                "The old price is back");
    }

    private static boolean isFound(ProductCatalog catalog, String sku, CacheFigures figures) throws SQLException {
        long before = figures.found();
        catalog.find(sku).orElseThrow();
        return figures.found() > before;
    }

    private static void phase(
            String name, ProductCatalog catalog, List<String> skus, CacheFigures figures, Screen screen)
            throws Exception {
        long found = figures.found();
        long failed = figures.failed();
        long loads = catalog.loads();
        Popularity popularity = new Popularity(skus.size());
        List<List<Long>> nanos = Crowd.of(VISITORS, visitor -> () -> {
            SplittableRandom random = new SplittableRandom(visitor);
            List<Long> each = new ArrayList<>();
            for (int i = 0; i < PAGES; i++) {
                long start = System.nanoTime();
                catalog.find(skus.get(popularity.draw(random)));
                each.add(System.nanoTime() - start);
            }
            return each;
        });
        List<Long> all = new ArrayList<>();
        nanos.forEach(all::addAll);
        Collections.sort(all);
        long pages = all.size();
        screen.line(String.format(
                Locale.ROOT,
                ROW,
                name,
                Figures.count(pages),
                Figures.count(figures.failed() - failed),
                Figures.percent(figures.found() - found, pages),
                Figures.count(catalog.loads() - loads),
                millis(all.get((int) (pages * 99 / 100))),
                millis(all.get((int) pages - 1))));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
