package io.keywright.sample.app;

import io.keywright.BoundExceededException;
import io.keywright.sample.service.Carts;
import io.keywright.sample.service.ProductCatalog;
import io.keywright.sample.shop.CartLine;
import java.util.List;
import java.util.SplittableRandom;

/** Users fill carts; a robot tries to put more into one than fits. */
final class CartScene implements Scene {

    private static final int USERS = 200;
    private static final int TABS = 4;
    private static final int TRIED = CartLine.MAX_LINES + 50;
    private static final long ROBOT = 1_000_001;

    @Override
    public String title() {
        return "Carts (a map of at most " + CartLine.MAX_LINES + " lines)";
    }

    @Override
    public void play(Stage stage, Screen screen) throws Exception {
        Carts carts = stage.shop().carts();
        ProductCatalog catalog = stage.shop().catalog();
        SplittableRandom random = new SplittableRandom(stage.options().seed());
        Popularity popularity = new Popularity(stage.skus().size());
        long lines = 0;
        for (long user = 1; user <= USERS; user++) {
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                String sku = stage.skus().get(popularity.draw(random));
                carts.add(user, catalog.find(sku).orElseThrow(), 1 + random.nextInt(3));
            }
            lines += carts.size(user);
        }
        screen.row(Figures.count(USERS) + " carts", Figures.count(lines) + " lines");
        overfill(stage, screen);
        checkOut(carts, screen);
    }

    private static void overfill(Stage stage, Screen screen) throws Exception {
        Carts carts = stage.shop().carts();
        List<String> skus = stage.skus().subList(0, Math.min(TRIED, stage.skus().size()));
        List<Integer> refused = Crowd.of(TABS, tab -> () -> {
            int refusals = 0;
            for (int i = tab; i < skus.size(); i += TABS) {
                try {
                    carts.setQuantity(ROBOT, skus.get(i), 1);
                } catch (BoundExceededException e) {
                    refusals++;
                }
            }
            return refusals;
        });
        int expected = Math.max(0, skus.size() - CartLine.MAX_LINES);
        int refusals = refused.stream().mapToInt(Integer::intValue).sum();
        long size = carts.size(ROBOT);
        SampleFailure.unless(
                refusals == expected && size == skus.size() - expected,
                "The robot's cart has " + size + " lines, and " + refusals + " were refused");
        screen.row(
                skus.size() + " articles into one cart, by " + TABS + " tabs at once",
                size + " fit, " + refusals + " refused");
    }

    private static void checkOut(Carts carts, Screen screen) {
        long user = 1;
        long pieces =
                carts.contents(user).stream().mapToLong(CartLine::quantity).sum();
        carts.clear(user);
        SampleFailure.unless(carts.contents(user).isEmpty(), "The cart is not empty after the order");
        screen.row("user " + user + " checks out", pieces + " pieces, cart empty");
    }
}
