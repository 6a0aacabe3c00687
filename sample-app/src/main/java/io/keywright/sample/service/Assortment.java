package io.keywright.sample.service;

import io.keywright.sample.database.Database;
import io.keywright.sample.database.EvictionNotes;
import io.keywright.sample.database.ProductTable;
import io.keywright.sample.shop.ArticleWithdrawn;
import io.keywright.sample.shop.ArticleWithdrawnEvictions;
import java.sql.SQLException;

/** Which articles the shop has. Thread-safe. */
public final class Assortment {

    private final ArticleWithdrawnEvictions evictions;
    private final ProductTable table;
    private final Database database;

    public Assortment(ArticleWithdrawnEvictions evictions, ProductTable table, Database database) {
        this.evictions = evictions;
        this.table = table;
        this.database = database;
    }

    /**
     * Takes an article out of the shop; false if it was in it no more. Which caches have copies of it is said by
     * {@link ArticleWithdrawn}, and not here.
     */
    public boolean withdraw(String sku) throws SQLException {
        return evictions.writingNoted(
                new ArticleWithdrawn(sku),
                notes -> database.inTransaction(transaction -> {
                    EvictionNotes.insert(transaction, notes);
                    return table.delete(transaction, sku);
                }));
    }
}
