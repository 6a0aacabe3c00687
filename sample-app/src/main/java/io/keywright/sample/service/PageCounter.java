package io.keywright.sample.service;

import io.keywright.sample.shop.PageViews;
import io.keywright.sample.shop.PageViewsRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Counts page views by day (UTC). Thread-safe. */
public final class PageCounter {

    private final PageViewsRepository views;
    private final Clock clock;

    public PageCounter(PageViewsRepository views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /**
     * Counts one more view of a page.
     *
     * @return whether the server has said so; where its answer was lost, the view may have been counted, and nobody
     *     counts it again
     */
    public boolean count(String page) {
        return views.increment(page, today(), 1).isApplied();
    }

    /** How often the page was shown today. */
    public long today(String page) {
        return views.find(page, today()).map(PageViews::views).orElse(0L);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
