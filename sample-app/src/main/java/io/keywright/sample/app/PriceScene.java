package io.keywright.sample.app;

import io.keywright.channel.Subscription;
import io.keywright.channel.SubscriptionMetrics;
import io.keywright.sample.service.PriceTags;
import java.util.List;

/** Prices change, and a screen shows the new ones at once; nothing of it is kept. */
final class PriceScene implements Scene {

    private static final int MOST = 200;
    private static final long CENTS = 1_999;

    @Override
    public String title() {
        return "Price changes (a channel)";
    }

    @Override
    public void play(Stage stage, Screen screen) throws Exception {
        PriceTags tags = stage.shop().priceTags();
        List<String> skus = stage.skus().subList(0, Math.min(MOST, stage.skus().size()));
        int changes = skus.size();
        SampleFailure.unless(tags.tell(skus.get(0), 1).orElse(-1L) == 0, "Somebody watches already");
        try (Subscription watching = tags.watch()) {
            for (String sku : skus) {
                SampleFailure.unless(tags.tell(sku, CENTS).orElse(-1L) == 1, "Nobody watches");
            }
            // The last one may still be on its way.
            Patience.until("all price changes", () -> watching.metrics().handled() >= changes);
            SubscriptionMetrics metrics = watching.metrics();
            SampleFailure.unless(
                    tags.count() == changes && tags.shown(skus.get(0)).orElse(0L) == CENTS,
                    tags.count() + " prices are shown");
            screen.row(
                    Figures.count(changes) + " prices changed while a screen watched",
                    Figures.count(metrics.handled()) + " shown, " + metrics.dropped() + " dropped");
        }
        screen.row("one changed while nobody did", "nobody has heard of it");
    }
}
