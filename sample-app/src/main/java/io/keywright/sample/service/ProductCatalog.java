package io.keywright.sample.service;

import io.keywright.KeywrightException;
import io.keywright.sample.database.ProductTable;
import io.keywright.sample.shop.Product;
import io.keywright.sample.shop.ProductRepository;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/**
 * Finds products: in Redis, else in the database, leaving a copy in Redis for the next reader. Thread-safe.
 *
 * <p>This is the plain cache-aside that every team writes first, and it is worth knowing what it does not promise:
 *
 * <ul>
 *   <li>A reader that loaded a row just before it was changed may save its copy just after {@link #changePrice} deleted
 *       the old one. The cache then holds the old price for up to the TTL, an hour.
 *   <li>Many readers that miss one product at the same moment all go to the database.
 *   <li>A product that does not exist is asked of the database every time.
 *   <li>A delete that fails after the commit leaves the old price for up to the TTL, too.
 * </ul>
 */
public final class ProductCatalog {

    private static final int CHUNK = 1_000;

    private final ProductRepository cache;
    private final ProductTable table;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder cacheFailures = new LongAdder();

    public ProductCatalog(ProductRepository cache, ProductTable table) {
        this.cache = cache;
        this.table = table;
    }

    /** Finds the product of this article number. */
    public Optional<Product> find(String sku) throws SQLException {
        Optional<Product> cached = findCached(sku);
        if (cached.isPresent()) {
            hits.increment();
            return cached;
        }
        misses.increment();
        Optional<Product> loaded = table.find(sku);
        loaded.ifPresent(this::fill);
        return loaded;
    }

    /** A cache that does not answer must not take the shop down with it: the database still knows. */
    private Optional<Product> findCached(String sku) {
        try {
            return cache.find(sku);
        } catch (KeywrightException e) {
            cacheFailures.increment();
            return Optional.empty();
        }
    }

    private void fill(Product product) {
        try {
            cache.save(product);
        } catch (KeywrightException e) {
            cacheFailures.increment();
        }
    }

    /**
     * Changes a price, in the database first: a copy deleted before the commit could be filled with the old price
     * again.
     */
    public boolean changePrice(String sku, long cents) throws SQLException {
        boolean changed = table.changePrice(sku, cents);
        cache.delete(sku);
        return changed;
    }

    /** Copies the most popular products into Redis, and says now and then how many more are there. */
    public void warm(int limit, LongConsumer progress) throws SQLException {
        table.readMostPopular(limit, CHUNK, (List<Product> chunk) -> {
            cache.saveAll(chunk);
            progress.accept(chunk.size());
        });
    }

    public long hits() {
        return hits.sum();
    }

    public long misses() {
        return misses.sum();
    }

    /** How often Redis did not answer and the database was asked instead. */
    public long cacheFailures() {
        return cacheFailures.sum();
    }
}
