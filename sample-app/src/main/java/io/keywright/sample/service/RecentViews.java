package io.keywright.sample.service;

import io.keywright.sample.shop.RecentView;
import io.keywright.sample.shop.RecentViewRepository;
import java.util.List;

/** What each user looked at last. Thread-safe. */
public final class RecentViews {

    private final RecentViewRepository views;

    public RecentViews(RecentViewRepository views) {
        this.views = views;
    }

    /** Remembers one more view; the oldest beyond the bound is forgotten in the same step. */
    public void add(long userId, String sku) {
        // Where the answer was lost, one view more or less does not matter, and nobody adds it again.
        views.addFirst(new RecentView(userId, sku));
    }

    /** The latest views, the latest first. */
    public List<String> latest(long userId, int most) {
        return views.range(userId, 0, most).stream().map(RecentView::sku).toList();
    }

    /** How many are remembered. */
    public long size(long userId) {
        return views.size(userId);
    }
}
