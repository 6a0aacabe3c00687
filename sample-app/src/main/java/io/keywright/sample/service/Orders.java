package io.keywright.sample.service;

import io.keywright.Cursor;
import io.keywright.repository.DeadLetter;
import io.keywright.repository.GroupState;
import io.keywright.sample.shop.OrderEvent;
import io.keywright.sample.shop.OrderEventRepository;
import io.keywright.sample.shop.OrderEventRepository.Group;
import io.keywright.stream.StreamConsumer;
import io.keywright.stream.StreamHandler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What happens to orders, told to whoever works on it. Thread-safe. */
public final class Orders {

    private static final int WORKERS = 2;
    private static final int ATTEMPTS = 2;

    private final OrderEventRepository events;

    public Orders(OrderEventRepository events) {
        this.events = events;
    }

    /**
     * Tells billing and mail.
     *
     * @throws io.keywright.OutcomeUnknownException if the reply was lost: they may have been told then
     */
    public void tell(List<OrderEvent> happened) {
        events.appendAll(happened).orElseThrow();
    }

    /** Starts a worker of a group; it works until it is closed. The handler may see an event twice. */
    public StreamConsumer<OrderEvent> work(String tenant, Group group, StreamHandler<OrderEvent> handler) {
        return events.consumer(tenant, group, handler)
                .concurrency(WORKERS)
                .maxAttempts(ATTEMPTS)
                .retryDelay(Duration.ofMillis(10), Duration.ofMillis(100))
                .block(Duration.ofMillis(200))
                .start();
    }

    /** How far a group has come. */
    public Optional<GroupState> state(String tenant, Group group) {
        return events.group(tenant, group).state().await();
    }

    /** What nobody could handle, the oldest first. */
    public List<DeadLetter<OrderEvent>> givenUp(String tenant, int most) {
        return events.deadLetters(tenant, Cursor.start(), most).items();
    }

    /**
     * Lets both groups try again what was given up.
     *
     * @return whether the server has said so
     */
    public boolean tryAgain(String tenant, DeadLetter<OrderEvent> letter) {
        return events.redrive(tenant, letter.id()).isApplied();
    }

    /** How many events there are. */
    public long count(String tenant) {
        return events.length(tenant);
    }
}
