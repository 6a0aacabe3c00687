package io.keywright.sample.service;

import io.keywright.sample.shop.BestSeller;
import io.keywright.sample.shop.BestSellerRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What is sold most, by day (UTC). Thread-safe. */
public final class BestSellers {

    private final BestSellerRepository sold;
    private final Clock clock;

    public BestSellers(BestSellerRepository sold, Clock clock) {
        this.sold = sold;
        this.clock = clock;
    }

    /**
     * Counts pieces that were sold.
     *
     * @return whether they are counted: not if the server did not say so, nor if the day is full of others
     */
    public boolean sold(String sku, int pieces) {
        return sold.increment(today(), sku, pieces).isApplied();
    }

    /** Today's best, the best first. */
    public List<BestSeller> top(int most) {
        return sold.top(today(), most);
    }

    /** An article's place today: 1 for the best. Of those that sold alike, each has a place of its own. */
    public Optional<Long> place(String sku) {
        return sold.reverseRank(today(), sku).map(rank -> rank + 1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
