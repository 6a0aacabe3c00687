package io.keywright.sample.app;

import io.keywright.Keywright;
import io.keywright.cache.CacheOptions;
import io.keywright.sample.database.ProductTable;
import io.keywright.sample.shop.Product;
import io.keywright.sample.shop.Teaser;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One thing that caches get wrong, played on real servers: it prints a table of what happened. */
interface Scenario {

    /** All of them, by the names that the command line knows. */
    Map<String, Scenario> ALL = new TreeMap<>(Map.of(
            "stampede", new StampedeScenario(),
            "outage", new OutageScenario(),
            "stale-race", new StaleRaceScenario()));

    /** What it is about. */
    String title();

    /** Plays it, and fails with {@link SampleFailure} if something came out that must not be. */
    void play(Stage stage, Screen screen) throws Exception;

    /**
     * What a scenario plays with.
     *
     * @param skus the article numbers of all products, the most popular first
     */
    record Stage(Servers servers, ProductTable table, List<String> skus, Resources resources) {

        /** A connection as a process of the shop has it. */
        Keywright connect(String uri, CacheFigures figures) throws Exception {
            return resources.add(Keywright.builder()
                    .uri(uri)
                    .clientName("shop")
                    .commandTimeout(Servers.COMMAND_TIMEOUT)
                    .caching(CacheOptions.DEFAULT.withMetrics(figures))
                    .connect());
        }

        /** The row of a product that exists. */
        Product row(String sku) {
            try {
                return table.find(sku).orElseThrow(() -> new SampleFailure("A product is missing"));
            } catch (SQLException e) {
                throw new SampleFailure("The database could not be read", e);
            }
        }

        /** The same for lists. */
        Teaser teaser(String sku) {
            Product row = row(sku);
            return new Teaser(sku, row.name(), row.price());
        }
    }
}
