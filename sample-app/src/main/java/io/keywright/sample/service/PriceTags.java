package io.keywright.sample.service;

import io.keywright.channel.Subscription;
import io.keywright.channel.WhenSlow;
import io.keywright.sample.shop.PriceChange;
import io.keywright.sample.shop.PriceChangeChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The prices that a screen shows, changed as soon as they change. Thread-safe. */
public final class PriceTags {

    private final PriceChangeChannel changes;
    private final Map<String, Long> shown = new ConcurrentHashMap<>();

    public PriceTags(PriceChangeChannel changes) {
        this.changes = changes;
    }

    /** Shows each new price until it is closed. After a gap nothing is shown that may be old. */
    public Subscription watch() {
        return changes.subscriptionToAll(change -> shown.put(change.sku(), change.cents()))
                .whenSlow(WhenSlow.DROP_OLDEST)
                .onGap(shown::clear)
                .start();
    }

    /**
     * Tells all screens.
     *
     * @return how many there are; empty where the server's answer was lost
     */
    public Optional<Long> tell(String sku, long cents) {
        return changes.publish(new PriceChange(sku, cents)).value();
    }

    /** The price that is shown. */
    public Optional<Long> shown(String sku) {
        return Optional.ofNullable(shown.get(sku));
    }

    /** How many prices are shown. */
    public int count() {
        return shown.size();
    }
}
