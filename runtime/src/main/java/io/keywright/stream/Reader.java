package io.keywright.stream;

import io.keywright.RedisCommandException;
import io.keywright.repository.OwnConnection;
import io.keywright.repository.PendingEntry;
import io.keywright.repository.RawEntry;
import io.keywright.repository.StreamGroup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The thread that reads: first what is pending for this consumer and not held here, which is what an earlier run or a
 * lost reply has left, then new entries. After any failure it begins again with the pending ones.
 */
final class Reader<E> implements Runnable {

    private static final int PAGE = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final ConsumerSettings<E> settings;
    private final StreamGroup<E> group;
    private final GroupStart<E> start;
    private final OwnConnection connection;
    private final Holdings<E> holdings;
    private final Counters counters;

    /** Set when the consumer is closed; pauses wait for it. */
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Whether entries that are pending now may be of an earlier run, or of a consumer that they were claimed from. */
    private volatile boolean strangersPossible = true;

    Reader(
            ConsumerSettings<E> settings,
            GroupStart<E> start,
            OwnConnection connection,
            Holdings<E> holdings,
            Counters counters) {
        this.settings = settings;
        this.group = settings.group();
        this.start = start;
        this.connection = connection;
        this.holdings = holdings;
        this.counters = counters;
    }

    /** A reply was lost that may have moved other consumers' entries here. */
    void expectStrangers() {
        strangersPossible = true;
    }

    void close() {
        closing.countDown();
    }

    @Override
    public void run() {
        try {
            int failures = 0;
            boolean recover = true;
            while (!holdings.isClosing()) {
                try {
                    start.make();
                    if (recover) {
                        recover();
                        recover = false;
                    }
                    read();
                    failures = 0;
                } catch (InterruptedException e) {
                    return;
                } catch (Throwable failure) {
                    recover = true;
                    failed(failure, ++failures == 1);
                    pause(failures);
                }
            }
        } finally {
            counters.reading = false;
            holdings.readerEnded();
        }
    }

    /** Parks what is pending for this consumer and not held; the keeper takes it from there. */
    private void recover() throws InterruptedException {
        boolean strangers = strangersPossible;
        strangersPossible = false;
        boolean complete = false;
        try {
            String last = GroupStart.FIRST;
            int room;
            while ((room = holdings.awaitParkingRoom()) > 0) {
                int limit = Math.min(room, PAGE);
                List<PendingEntry> page =
                        group.pending(settings.consumer(), last, limit).await();
                for (PendingEntry pending : page) {
                    recovered(pending, strangers);
                    last = pending.id();
                }
                if (page.size() < limit) {
                    complete = true;
                    return;
                }
            }
        } finally {
            strangersPossible |= strangers && !complete;
        }
    }

    private void recovered(PendingEntry pending, boolean strangers) {
        Work<E> work = new Work<>(pending.id());
        work.attempt = (int) Math.min(pending.deliveries(), Integer.MAX_VALUE - 1);
        // Delivered once, and never held here: the reply was lost, and nobody has begun with it.
        work.notBegun = !strangers && pending.deliveries() == 1;
        work.suspect = pending.deliveries() > 1;
        if (holdings.recovered(work)) {
            counters.recovered.increment();
        }
    }

    private void read() throws InterruptedException {
        int room = holdings.awaitRoom();
        if (room == 0) {
            return;
        }
        List<RawEntry<E>> entries = group.read(connection, settings.consumer(), room, settings.block())
                .await();
        counters.reading = true;
        counters.received.add(entries.size());
        for (RawEntry<E> entry : entries) {
            Work<E> work = new Work<>(entry.id());
            work.attempt = 1;
            work.entry = entry;
            sequence(work, settings.order());
            holdings.received(work);
        }
    }

    /** An entry that can't be decoded has no order; the handler's thread finds out the same. */
    static <E> void sequence(Work<E> work, @Nullable Function<? super E, ?> order) {
        RawEntry<E> entry = work.entry;
        if (order == null || entry == null) {
            return;
        }
        try {
            work.value = entry.decode();
            work.orderKey = order.apply(work.value);
        } catch (Throwable undecodable) {
            work.value = null;
        }
    }

    private void failed(Throwable failure, boolean first) {
        counters.reading = false;
        if (holdings.isClosing()) {
            return;
        }
        counters.outages.increment();
        if (failure instanceof RedisCommandException refused && refused.code().equals("NOGROUP")) {
            try {
                // From the beginning: what was appended since the group was lost must not be passed over.
                if (group.create(GroupStart.FIRST).await()) {
                    ConsumerLog.recreated(group);
                }
                return;
            } catch (RuntimeException e) {
                ConsumerLog.outage("reading", group, e);
                return;
            }
        }
        if (first) {
            ConsumerLog.outage("reading", group, failure);
        }
    }

    private void pause(int failures) {
        try {
            boolean unused = closing.await(
                    ConsumerSettings.backoffNanos(failures, FIRST_PAUSE, LONGEST_PAUSE), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
