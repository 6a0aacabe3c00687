package io.keywright.sample.app;

import io.keywright.repository.DeadLetter;
import io.keywright.sample.service.Orders;
import io.keywright.sample.shop.OrderEvent;
import io.keywright.sample.shop.OrderEvent.Step;
import io.keywright.sample.shop.OrderEventRepository.Group;
import io.keywright.stream.StreamConsumer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;

/** Orders are paid; billing books each of them, mail writes to each customer but one, whose address is wrong. */
final class OrderScene implements Scene {

    private static final String TENANT = Tenancy.TENANTS.get(0).tenant();
    private static final int ORDERS = 500;
    private static final long UNDELIVERABLE = 137;

    /**
     * The one entry that is given up is what the scene is about: the warning of it would alarm who reads the output.
     */
    private static final Logger CONSUMERS = Logger.getLogger("io.keywright.stream");

    @Override
    public String title() {
        return "Order events (a stream with two consumer groups)";
    }

    @Override
    public void play(Stage stage, Screen screen) throws Exception {
        CONSUMERS.setLevel(Level.SEVERE);
        Orders orders = stage.shop().orders();
        Set<Long> booked = ConcurrentHashMap.newKeySet();
        Set<Long> written = ConcurrentHashMap.newKeySet();
        AtomicBoolean corrected = new AtomicBoolean();
        CountDownLatch allBooked = new CountDownLatch(ORDERS);
        CountDownLatch allButOne = new CountDownLatch(ORDERS - 1);
        CountDownLatch last = new CountDownLatch(1);
        long start = System.nanoTime();
        try (StreamConsumer<OrderEvent> billing = orders.work(TENANT, Group.BILLING, delivery -> {
                    if (booked.add(delivery.value().orderId())) { // it may come twice
                        allBooked.countDown();
                    }
                });
                StreamConsumer<OrderEvent> mail = orders.work(TENANT, Group.MAIL, delivery -> {
                    long order = delivery.value().orderId();
                    if (order == UNDELIVERABLE && !corrected.get()) {
                        throw new IllegalStateException("No such mailbox");
                    }
                    if (written.add(order)) {
                        (order == UNDELIVERABLE ? last : allButOne).countDown();
                    }
                })) {
            orders.tell(paid());
            Patience.await(allBooked, () -> "Billing has booked " + booked.size() + " of " + ORDERS);
            Patience.await(allButOne, () -> "Mail has written " + written.size() + " letters");
            double seconds = (System.nanoTime() - start) / 1e9;
            screen.row(
                    Figures.count(ORDERS) + " orders paid, two groups at work",
                    "each booked and all but one written to, in " + Figures.seconds(seconds));
            DeadLetter<OrderEvent> letter = givenUp(orders);
            screen.row(
                    "the one after " + letter.attempts() + " attempts",
                    "a dead letter of " + letter.group() + ": " + letter.cause());
            corrected.set(true);
            SampleFailure.unless(orders.tryAgain(TENANT, letter), "The dead letter was not sent again");
            Patience.await(last, () -> "The dead letter was not handled");
            SampleFailure.unless(
                    orders.givenUp(TENANT, 10).isEmpty() && booked.size() == ORDERS && written.size() == ORDERS,
                    "Booked " + booked.size() + ", written " + written.size());
            screen.row("its address corrected, sent again", "handled; " + kept(orders));
            screen.row(
                    "billing and mail",
                    billing.metrics().acknowledged() + " and " + mail.metrics().acknowledged() + " acknowledged");
        }
    }

    private static List<OrderEvent> paid() {
        Instant now = Instant.now();
        return LongStream.rangeClosed(1, ORDERS)
                .mapToObj(order -> new OrderEvent(TENANT, order, Step.PAID, "customer-" + order + "@example.com", now))
                .toList();
    }

    private static String kept(Orders orders) {
        return orders.state(TENANT, Group.BILLING)
                .map(state -> Figures.count(state.length()) + " events kept")
                .orElse("the group is gone");
    }

    /** The last attempt is over some time after all other letters are written. */
    private static DeadLetter<OrderEvent> givenUp(Orders orders) throws Exception {
        Patience.until("the dead letter", () -> !orders.givenUp(TENANT, 10).isEmpty());
        return orders.givenUp(TENANT, 10).get(0);
    }
}
