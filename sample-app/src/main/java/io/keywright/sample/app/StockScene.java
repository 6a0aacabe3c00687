package io.keywright.sample.app;

import io.keywright.sample.service.OutOfStockException;
import io.keywright.sample.service.Warehouse;
import io.keywright.sample.shop.StockLevel;
import java.util.List;
import java.util.Map;

/**
 * Orders and a delivery change the stock, which a screen in the warehouse reads too; and an article leaves the range.
 */
final class StockScene implements Scene {

    private static final int ORDERED = 2;
    private static final int DELIVERED = 500;

    @Override
    public String title() {
        return "Stock (a cache of hashes, which others read field by field)";
    }

    @Override
    public void play(Stage stage, Screen screen) throws Exception {
        Warehouse warehouse = stage.shop().warehouse();
        String sku = stage.skus().get(2);
        String other = stage.skus().get(3);
        warehouse.receive(sku, DELIVERED);
        warehouse.receive(other, DELIVERED);
        StockLevel level = warehouse.level(sku).orElseThrow();
        screen.row("the page of " + sku, level.pieces() + " pieces in " + level.warehouse());
        screen.row("a screen in the warehouse, by HGET", onScreen(stage, sku) + " pieces");
        warehouse.take(Map.of(sku, ORDERED, other, ORDERED));
        expect(stage, sku, level.pieces() - ORDERED);
        screen.row("2 articles ordered in one transaction", level.pieces() + " -> " + onScreen(stage, sku) + ", both");
        orderTooMuch(stage, screen, sku, other);
        Patience.until("the evictions", () -> stage.notes().count() == 0);
        screen.row("evictions noted with 3 transactions", "4, all delivered");
        withdraw(stage, screen);
    }

    private static void orderTooMuch(Stage stage, Screen screen, String sku, String other) throws Exception {
        Warehouse warehouse = stage.shop().warehouse();
        StockLevel before = warehouse.level(sku).orElseThrow();
        int tooMany = warehouse.level(other).orElseThrow().pieces() + 1;
        try {
            warehouse.take(Map.of(sku, ORDERED, other, tooMany));
            throw new SampleFailure("More was sold than there is");
        } catch (OutOfStockException soldOut) {
            boolean kept = stage.admin().commands().hexists(warehouse.key(sku), "pieces");
            SampleFailure.unless(kept, "The rolled back order has evicted something");
            screen.row("the same with one piece too many", "rolled back, nothing evicted");
        }
        expect(stage, sku, before.pieces());
    }

    /** What the page and the warehouse's screen show. */
    private static void expect(Stage stage, String sku, int pieces) throws Exception {
        StockLevel page = stage.shop().warehouse().level(sku).orElseThrow();
        String screen = onScreen(stage, sku);
        SampleFailure.unless(
                page.pieces() == pieces && screen.equals(Integer.toString(pieces)),
                "The page shows " + page.pieces() + " pieces of " + pieces + ", the screen " + screen);
    }

    private static String onScreen(Stage stage, String sku) throws Exception {
        String key = stage.shop().warehouse().key(sku);
        // Who missed was given the value while it was on its way to Redis.
        Patience.until("the stock in Redis", () -> stage.admin().commands().hexists(key, "pieces"));
        return stage.admin().commands().hget(key, "pieces");
    }

    /** The least popular one: the row goes, and both caches say so. */
    private static void withdraw(Stage stage, Screen screen) throws Exception {
        List<String> skus = stage.skus();
        String sku = skus.get(skus.size() - 1);
        boolean cached = stage.shop().catalog().find(sku).isPresent()
                && stage.shop().warehouse().level(sku).isPresent();
        SampleFailure.unless(cached && stage.shop().assortment().withdraw(sku), "There is no " + sku);
        SampleFailure.unless(
                stage.shop().catalog().find(sku).isEmpty()
                        && stage.shop().warehouse().level(sku).isEmpty(),
                "What is withdrawn is still there");
        screen.row(sku + " withdrawn: one change, two caches", "no page, no stock");
    }
}
