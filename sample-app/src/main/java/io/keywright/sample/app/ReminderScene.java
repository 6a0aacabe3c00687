package io.keywright.sample.app;

import io.keywright.sample.service.CartReminders;
import io.keywright.sample.shop.CartReminder;
import io.keywright.stream.StreamConsumer;
import io.keywright.stream.StreamMover;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Carts are left; who does not buy within a day is reminded, which in this scene is a moment later. */
final class ReminderScene implements Scene {

    private static final String TENANT = Tenancy.TENANTS.get(0).tenant();
    private static final int CARTS = 100;
    private static final int BOUGHT = 60;

    @Override
    public String title() {
        return "Reminders of carts (a stream whose entries wait for their time)";
    }

    @Override
    public void play(Stage stage, Screen screen) throws Exception {
        CartReminders reminders = stage.shop().cartReminders();
        for (int user = 0; user < CARTS; user++) {
            reminders.left(TENANT, user, Duration.ofDays(1));
        }
        for (int user = 0; user < BOUGHT; user++) {
            SampleFailure.unless(reminders.bought(TENANT, user), "No reminder for user " + user);
        }
        long waiting = reminders.waiting(TENANT);
        Set<Long> reminded = ConcurrentHashMap.newKeySet();
        CountDownLatch all = new CountDownLatch(CARTS - BOUGHT);
        try (StreamConsumer<CartReminder> writer = reminders.writer(TENANT, delivery -> {
                    if (reminded.add(delivery.value().userId())) { // it may come twice
                        all.countDown();
                    }
                });
                StreamMover clock = reminders.clock(TENANT)) {
            for (int user = BOUGHT; user < CARTS; user++) {
                reminders.left(TENANT, user, Duration.ofMillis(1)); // the same one, at another time
            }
            Patience.await(all, () -> "Reminded " + reminded.size() + " customers");
            SampleFailure.unless(
                    waiting == CARTS - BOUGHT
                            && reminded.size() == CARTS - BOUGHT
                            && writer.metrics().failed() + clock.outages() == 0,
                    "Reminded " + reminded.size() + " customers");
        }
        screen.row(
                CARTS + " carts left, " + BOUGHT + " bought after all",
                reminded.size() + " customers reminded when it was time");
    }
}
