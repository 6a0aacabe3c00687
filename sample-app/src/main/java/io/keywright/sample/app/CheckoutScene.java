package io.keywright.sample.app;

import io.keywright.sample.service.Checkout;
import io.keywright.sample.shop.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody presses "buy" again and again, since nothing seems to happen, and buys once. */
final class CheckoutScene implements Scene {

    private static final int PRESSES = 8;
    private static final long USER = 42;
    private static final String BASKET = "basket-1";

    @Override
    public String title() {
        return "Buying (requests that are done once)";
    }

    @Override
    public void play(Stage stage, Screen screen) throws Exception {
        Checkout checkout = stage.shop().checkout();
        AtomicLong orders = new AtomicLong();
        try {
            checkout.place(USER, BASKET, () -> {
                throw new SampleFailure("The card was declined");
            });
        } catch (SampleFailure declined) {
            screen.row("the first press", declined.getMessage() + ": nothing is placed");
        }
        List<Optional<Receipt>> got =
                Crowd.of(PRESSES, press -> () -> checkout.place(USER, BASKET, orders::incrementAndGet));
        SampleFailure.unless(orders.get() == 1, orders.get() + " orders were placed");
        Optional<Receipt> again = checkout.place(USER, BASKET, orders::incrementAndGet);
        SampleFailure.unless(
                again.isPresent()
                        && got.stream().flatMap(Optional::stream).allMatch(again.get()::equals)
                        && orders.get() == 1,
                "There is not one receipt for all");
        screen.row(PRESSES + " presses at once, and one later", orders.get() + " order, 1 receipt for all");
    }
}
