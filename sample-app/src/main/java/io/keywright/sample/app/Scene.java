package io.keywright.sample.app;

import io.keywright.sample.database.EvictionNotes;
import io.keywright.sample.service.Shop;
import java.util.List;

/** A part of the shop's day. It prints what happened, and fails with {@link SampleFailure} if that must not be. */
interface Scene {

    /** What the part is about. */
    String title();

    /** Plays it. */
    void play(Stage stage, Screen screen) throws Exception;

    /**
     * What the scenes play with.
     *
     * @param figures what the shop's caches did so far
     * @param notes the evictions that are not delivered yet
     * @param skus the article numbers of all products, the most popular first
     */
    record Stage(
            Shop shop, CacheFigures figures, EvictionNotes notes, Admin admin, Options options, List<String> skus) {}

    /** All of them, in the order of the day. */
    static List<Scene> all() {
        return List.of(
                new BrowsingScene(),
                new SessionScene(),
                new CartScene(),
                new SettingsScene(),
                new CounterScene(),
                new LoginScene(),
                new PasswordScene(),
                new FlashSaleScene(),
                new RecentScene(),
                new BestSellerScene(),
                new TagScene(),
                new VisitorScene(),
                new ActivityScene(),
                new PickupScene(),
                new BranchScene(),
                new CheckoutScene(),
                new OrderScene(),
                new ReminderScene(),
                new PriceScene(),
                new StockScene());
    }
}
