package io.keywright.sample.app;

import io.keywright.Keywright;
import io.keywright.cache.CacheOptions;
import io.keywright.sample.database.Database;
import io.keywright.sample.database.EvictionNotes;
import io.keywright.sample.database.ProductGenerator;
import io.keywright.sample.database.ProductLoader;
import io.keywright.sample.database.ProductTable;
import io.keywright.sample.database.TenantTable;
import io.keywright.sample.service.Shop;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** One run of the sample, from starting the servers to stopping them. */
final class Run {

    /** The share of the products, the most popular ones, that are in the cache before the first visitor comes. */
    private static final double WARM = 0.2;

    /** How old a noted eviction is when its writer is taken for dead. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(5);

    private Run() {}

    static void play(Options options, Screen screen, Resources resources) throws Exception {
        long start = System.nanoTime();
        screen.line("A small shop on Keywright, Redis and PostgreSQL");
        try {
            screen.title("Servers");
            Servers servers = Servers.start(options, screen, resources);
            loadDatabase(options, screen, servers.database());
            if (options.scenario().isPresent()) {
                playScenario(options.scenario().get(), servers, screen, resources);
            } else {
                playTheDay(options, servers, screen, resources);
            }
            screen.title("Every key of this shop is documented in");
            screen.line("  " + document());
        } catch (Exception e) {
            stopAfter(e, resources);
            throw e;
        }
        long stopping = System.nanoTime();
        resources.close();
        screen.line("");
        screen.line("Done in " + Figures.seconds((System.nanoTime() - start) / 1e9) + ", of which stopping took "
                + Figures.seconds((System.nanoTime() - stopping) / 1e9) + ".");
    }

    private static void playTheDay(Options options, Servers servers, Screen screen, Resources resources)
            throws Exception {
        EvictionNotes notes = new EvictionNotes(servers.database());
        CacheFigures figures = new CacheFigures();
        Keywright keywright = resources.add(connect(servers, notes, figures));
        Shop shop = Shop.create(keywright, servers.database(), Clock.systemUTC());
        List<String> skus = new ProductTable(servers.database()).skusByPopularity();
        fillRedis(screen, shop, skus);
        Scene.Stage stage = new Scene.Stage(shop, figures, notes, servers.admin(), options, skus);
        for (Scene scene : Scene.all()) {
            screen.title(scene.title());
            scene.play(stage, screen);
        }
        new RawKeys(servers.admin()).show(screen);
    }

    private static void playScenario(String name, Servers servers, Screen screen, Resources resources)
            throws Exception {
        ProductTable table = new ProductTable(servers.database());
        Scenario scenario = Objects.requireNonNull(Scenario.ALL.get(name));
        screen.title(scenario.title());
        scenario.play(new Scenario.Stage(servers, table, table.skusByPopularity(), resources), screen);
    }

    private static void stopAfter(Exception failure, Resources resources) {
        try {
            resources.close();
        } catch (Exception e) {
            failure.addSuppressed(e);
        }
    }

    private static Keywright connect(Servers servers, EvictionNotes notes, CacheFigures figures) {
        return Keywright.builder()
                .uri(servers.redisUri())
                .namespace(servers.namespace())
                .clientName("shop")
                .commandTimeout(Servers.COMMAND_TIMEOUT)
                .caching(CacheOptions.DEFAULT.withOutbox(notes, LEFT_BEHIND).withMetrics(figures))
                .connect();
    }

    private static void loadDatabase(Options options, Screen screen, Database database) throws Exception {
        screen.title("Data");
        database.createSchema();
        new TenantTable(database).insert(Tenancy.TENANTS);
        try (Progress progress = screen.progress("products into PostgreSQL (COPY)", options.products())) {
            ProductGenerator generator = new ProductGenerator(options.seed());
            new ProductLoader(database).load(generator.products(options.products()), progress::advance);
        }
        database.analyze();
    }

    private static void fillRedis(Screen screen, Shop shop, List<String> skus) throws Exception {
        try (Progress progress = screen.progress("teasers from PostgreSQL into Redis (saveAll)", skus.size())) {
            shop.teasers().load(progress::advance);
        }
        List<String> popular = skus.subList(0, (int) (skus.size() * WARM));
        try (Progress progress = screen.progress("popular products into the cache (getAll)", popular.size())) {
            shop.catalog().warm(popular, progress::advance);
        }
        screen.row(
                "settings of tenants into Redis (saveAll)",
                Figures.count(shop.tenants().load()));
    }

    /** The build says where the module stands; started otherwise, the working directory is taken for it. */
    private static Path document() {
        return Path.of(System.getProperty("sample.document", "redis-keys.md"))
                .toAbsolutePath()
                .normalize();
    }
}
