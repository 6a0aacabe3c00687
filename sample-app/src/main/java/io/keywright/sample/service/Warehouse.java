package io.keywright.sample.service;

import io.keywright.sample.database.Database;
import io.keywright.sample.database.EvictionNotes;
import io.keywright.sample.database.StockTable;
import io.keywright.sample.shop.StockLevel;
import io.keywright.sample.shop.StockLevelCache;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much of each article there is. Thread-safe.
 *
 * <p>Each change notes what it makes stale in its own transaction. After the commit that is evicted; should this
 * process die before it could, another one finds the note.
 */
public final class Warehouse {

    private final StockLevelCache cache;
    private final StockTable table;
    private final Database database;

    public Warehouse(StockLevelCache cache, StockTable table, Database database) {
        this.cache = cache;
        this.table = table;
        this.database = database;
    }

    /** How much of an article there is; empty if there is no such article. */
    public Optional<StockLevel> level(String sku) throws SQLException {
        return cache.get(sku, key -> table.find(key).orElse(null));
    }

    /** The key whose fields others read: {@code HGET key pieces}. They find none while nobody has asked here. */
    public String key(String sku) {
        return new String(cache.key(sku), StandardCharsets.US_ASCII);
    }

    /** A delivery has come. */
    public void receive(String sku, int pieces) throws SQLException {
        database.inTransaction(transaction -> change(transaction, sku, pieces));
    }

    /**
     * Takes the articles of an order, each so many times: all of them or none.
     *
     * @return how many pieces that are
     * @throws OutOfStockException if there are not so many of one; then nothing is changed, and nothing is evicted
     */
    public int take(Map<String, Integer> order) throws SQLException {
        // Always in the same order: two transactions that lock the same rows must not wait for each other.
        Map<String, Integer> lines = new TreeMap<>(order);
        return database.inTransaction(transaction -> {
            int pieces = 0;
            for (Map.Entry<String, Integer> line : lines.entrySet()) {
                change(transaction, line.getKey(), -line.getValue());
                pieces += line.getValue();
            }
            return pieces;
        });
    }

    /** Inside of a transaction the cache defers the eviction to its end. */
    private boolean change(Connection transaction, String sku, int by) throws SQLException {
        return cache.writingNoted(sku, note -> {
            if (!table.change(transaction, sku, by)) {
                throw new OutOfStockException(sku);
            }
            EvictionNotes.insert(transaction, List.of(note));
            return true;
        });
    }
}
