package io.keywright.sample.service;

import io.keywright.sample.database.ProductTable;
import io.keywright.sample.shop.TeaserRepository;
import java.sql.SQLException;
import java.util.function.LongConsumer;

/** Exports what lists of products show: all of them at once, through pipelines. Thread-safe. */
public final class Teasers {

    private static final int CHUNK = 1_000;

    private final TeaserRepository teasers;
    private final ProductTable table;

    public Teasers(TeaserRepository teasers, ProductTable table) {
        this.teasers = teasers;
        this.table = table;
    }

    /** Writes the teasers of all products, and says now and then how many more. */
    public void load(LongConsumer progress) throws SQLException {
        table.readTeasers(CHUNK, chunk -> {
            teasers.saveAll(chunk);
            progress.accept(chunk.size());
        });
    }
}
