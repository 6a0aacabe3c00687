package io.keywright.sample.service;

import io.keywright.sample.database.ProductTable;
import io.keywright.sample.shop.Category;
import io.keywright.sample.shop.Product;
import io.keywright.sample.shop.ProductCache;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds products: in Redis, else in the database, which the cache then remembers. Thread-safe.
 *
 * <p>Nothing here says how; what could go wrong is the cache's to prevent. A price that was changed is seen by the next
 * reader, however slow another one is who loaded the old row; a crowd that misses one product loads it once; a number
 * that no product has is not asked of the database again and again; and while Redis is gone the database answers.
 */
public final class ProductCatalog {

    private static final int CHUNK = 1_000;

    private final ProductCache cache;
    private final ProductTable table;
    private final LongAdder loads = new LongAdder();

    public ProductCatalog(ProductCache cache, ProductTable table) {
        this.cache = cache;
        this.table = table;
    }

    /** Finds the product of this article number. */
    public Optional<Product> find(String sku) throws SQLException {
        return cache.get(sku, this::load);
    }

    /** Changes a price; gives false if there is no such product. The next reader finds it in Redis. */
    public boolean changePrice(String sku, long cents) throws SQLException {
        @Nullable
        Product changed =
                cache.writingThrough(sku, () -> table.changePrice(sku, cents).orElse(null));
        return changed != null;
    }

    /**
     * Raises all prices of a category by a new price list; gives how many. Which products are cached nobody needs to
     * know: all of them are loaded anew.
     */
    public int raisePrices(Category category, long cents) throws SQLException {
        return cache.writingGroup(() -> table.raisePrices(category, cents));
    }

    /**
     * Fills the cache beforehand, and says now and then how many more products are there. To read is the way to do so:
     * a value that is stored without having asked first may be older than a change that was made meanwhile.
     */
    public void warm(List<String> skus, LongConsumer progress) throws SQLException {
        for (int from = 0; from < skus.size(); from += CHUNK) {
            List<String> chunk = skus.subList(from, Math.min(skus.size(), from + CHUNK));
            cache.getAll(chunk, this::loadAll);
            progress.accept(chunk.size());
        }
    }

    /** How many rows were read from the database. */
    public long loads() {
        return loads.sum();
    }

    private @Nullable Product load(String sku) throws SQLException {
        loads.increment();
        return table.find(sku).orElse(null);
    }

    private Map<String, Product> loadAll(Collection<String> skus) throws SQLException {
        loads.add(skus.size());
        return table.findAll(skus);
    }
}
