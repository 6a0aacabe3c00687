package io.keywright.sample.service;

import io.keywright.Outcome;
import io.keywright.sample.database.StockTable;
import io.keywright.sample.shop.FlashSale;
import io.keywright.sample.shop.FlashSaleRepository;
import io.keywright.sample.shop.StockLevel;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Hands out what is left of an article, and never more. A counter alone could not: it goes below zero, so a reservation
 * is a compare-and-set of the whole sale. Thread-safe.
 */
public final class FlashSales {

    /** What became of a reservation. */
    public enum Reservation {
        RESERVED,
        SOLD_OUT,

        /** The server's answer was lost. The buyer may have one; the order in the database settles it. */
        UNKNOWN
    }

    private final FlashSaleRepository sales;
    private final StockTable stock;
    private final LongAdder retries = new LongAdder();

    public FlashSales(FlashSaleRepository sales, StockTable stock) {
        this.sales = sales;
        this.stock = stock;
    }

    /** Begins the sale of an article with what the database has in stock; a sale that runs already goes on. */
    public FlashSale open(String sku) throws SQLException {
        StockLevel level = stock.find(sku).orElseThrow(() -> new NoSuchElementException("No such product"));
        sales.saveIfAbsent(new FlashSale(sku, level.pieces(), 0));
        return find(sku).orElseThrow();
    }

    /** Reserves one. Where another buyer was faster, it looks again: each round somebody gets one, so it ends. */
    public Reservation reserve(String sku) {
        while (true) {
            Optional<FlashSale> sale = sales.find(sku);
            if (sale.isEmpty() || sale.get().remaining() == 0) {
                return Reservation.SOLD_OUT;
            }
            Outcome<FlashSale> replaced = sales.replace(sale.get(), sale.get().reserveOne());
            if (replaced.isApplied()) {
                return Reservation.RESERVED;
            }
            if (replaced.isUnknown()) {
                return Reservation.UNKNOWN;
            }
            retries.increment();
        }
    }

    public Optional<FlashSale> find(String sku) {
        return sales.find(sku);
    }

    /** How often a buyer had to look again because another one was faster. */
    public long retries() {
        return retries.sum();
    }
}
