package io.keywright.sample.service;

import io.keywright.sample.shop.CartReminder;
import io.keywright.sample.shop.CartReminderRepository;
import io.keywright.sample.shop.CartReminderRepository.Group;
import io.keywright.sample.shop.CartReminderSchedule;
import io.keywright.stream.StreamConsumer;
import io.keywright.stream.StreamHandler;
import io.keywright.stream.StreamMover;
import java.time.Duration;

/** Reminds customers of the carts that they left. Thread-safe. */
public final class CartReminders {

    private final CartReminderRepository reminders;
    private final CartReminderSchedule schedule;

    public CartReminders(CartReminderRepository reminders, CartReminderSchedule schedule) {
        this.reminders = reminders;
        this.schedule = schedule;
    }

    /** A cart was left, or changed: its customer is reminded so long from now on, and not at the time before. */
    public void left(String tenant, long userId, Duration patience) {
        schedule.schedule(new CartReminder(tenant, userId), patience);
    }

    /** A cart was bought: false if it is too late to keep back the reminder. */
    public boolean bought(String tenant, long userId) {
        return schedule.cancel(new CartReminder(tenant, userId));
    }

    /** How many customers are to be reminded. */
    public long waiting(String tenant) {
        return schedule.size(tenant);
    }

    /** Lets reminders go out when they are due, until it is closed. */
    public StreamMover clock(String tenant) {
        return schedule.mover(tenant).start();
    }

    /** Starts who writes the reminders; it works until it is closed. The handler may see one twice. */
    public StreamConsumer<CartReminder> writer(String tenant, StreamHandler<CartReminder> handler) {
        return reminders
                .consumer(tenant, Group.MAIL, handler)
                .block(Duration.ofMillis(200))
                .start();
    }
}
