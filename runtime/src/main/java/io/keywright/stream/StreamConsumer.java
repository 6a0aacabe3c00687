package io.keywright.stream;

import io.keywright.KeywrightException;
import io.keywright.repository.GroupState;
import io.keywright.repository.OwnConnection;
import io.keywright.repository.StreamGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One consumer of a consumer group: reads entries on a connection of its own, hands them to a {@link StreamHandler} on
 * its threads, acknowledges what was handled, tries again what failed, takes over what dead consumers left, and moves
 * what nobody can handle to a dead-letter stream.
 *
 * <pre>{@code
 * StreamConsumer<OrderEvent> consumer = orders
 *         .consumer(shop, Group.BILLING, delivery -> billing.book(delivery.id(), delivery.value()))
 *         .concurrency(4)
 *         .start();
 * Runtime.getRuntime().addShutdownHook(new Thread(consumer::close));
 * }</pre>
 *
 * <p>Each entry is handled at least once, in no promised order; its delivery is counted on the server before the
 * handler runs, so that an entry that kills the process is given up too. Nothing that the handler or an entry's content
 * does stops the consumer, nor does an outage of the server: it goes on as soon as it can. For any thread.
 *
 * @param <E> the entity's type
 */
public final class StreamConsumer<E> implements AutoCloseable {

    /** How long a handler that was interrupted may take to notice, and its acknowledgement to arrive. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final long NO_HURRY = TimeUnit.MINUTES.toNanos(1);

    private final ConsumerSettings<E> settings;
    private final OwnConnection connection;
    private final Holdings<E> holdings;
    private final Counters counters = new Counters();
    private final Reader<E> reader;
    private final Keeper<E> keeper;
    private final List<Thread> handlers = new ArrayList<>();
    private final List<Thread> all = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long drainUntil;

    StreamConsumer(ConsumerSettings<E> settings, GroupStart<E> start) {
        this.settings = settings;
        this.connection = settings.group().connection(settings.block());
        this.holdings = new Holdings<>(settings);
        this.reader = new Reader<>(settings, start, connection, holdings, counters);
        Acknowledger<E> acknowledger = new Acknowledger<>(settings, holdings, counters);
        this.keeper = new Keeper<>(settings, holdings, acknowledger, reader, counters);
        String name = "keywright-stream-" + settings.group().name() + "-" + settings.consumer();
        for (int i = 1; i <= settings.concurrency(); i++) {
            handlers.add(new Thread(new Worker<>(settings, holdings, acknowledger, counters), name + "-handler-" + i));
        }
        all.addAll(handlers);
        all.add(new Thread(reader, name + "-reader"));
        all.add(new Thread(this::keep, name + "-keeper"));
    }

    /**
     * A consumer of this group that hands its entries to this handler. {@link StreamConsumerBuilder#deadLetters} is
     * needed too, unless the group has dead letters of its own.
     */
    public static <E> StreamConsumerBuilder<E> of(StreamGroup<E> group, StreamHandler<E> handler) {
        return new StreamConsumerBuilder<>(group, handler);
    }

    void start() {
        all.forEach(Thread::start);
    }

    /** The consumer's name in the group. */
    public String name() {
        return settings.consumer();
    }

    /** What was done so far, and what is held now. Sends nothing. */
    public StreamMetrics metrics() {
        return counters.snapshot(holdings.inFlightCount(), holdings.waitingForRetry());
    }

    /**
     * How far the group has come, its lag among it: three commands in one flush, on the shared connection.
     *
     * @return empty if the group is not there
     * @throws KeywrightException if the server can't be asked
     */
    public Optional<GroupState> groupState() {
        return settings.group().state().await();
    }

    /** Begins to close and returns at once: nothing more is read, what was read is finished within the drain limit. */
    public void stop() {
        synchronized (this) {
            if (holdings.isClosing()) {
                return;
            }
            drainUntil = System.nanoTime() + settings.drainLimit().toNanos();
        }
        holdings.close();
        reader.close();
    }

    /** Whether the consumer has been closed, or closed itself, entirely. */
    public boolean isClosed() {
        return ended.getCount() == 0;
    }

    /**
     * Stops reading, finishes what was read within the drain limit, interrupts the handlers that take longer, and
     * leaves the rest pending: other consumers claim it, or this one finds it when it starts again. Returns when all
     * threads have ended, at the latest a few seconds after the drain limit; or when the calling thread is interrupted,
     * whose flag is set again. Called by a handler it does not wait. Does nothing the second time.
     *
     * <p>Close consumers before {@link io.keywright.Keywright}.
     */
    @Override
    public void close() {
        stop();
        if (all.contains(Thread.currentThread())) {
            return;
        }
        Duration limit =
                settings.drainLimit().plus(settings.block()).plus(GRACE).plusSeconds(5);
        try {
            boolean unused = ended.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try {
            while (!holdings.isClosing()) {
                step(NO_HURRY);
            }
            drain(drainUntil);
            holdings.abandon();
            handlers.forEach(Thread::interrupt);
            drain(System.nanoTime() + GRACE.toNanos());
            int unfinished = holdings.inFlightCount();
            if (unfinished > 0) {
                ConsumerLog.undrained(settings.group(), unfinished);
            }
            signOff();
        } finally {
            connection.close();
            ended.countDown();
        }
    }

    private void drain(long until) {
        while (!holdings.isDrained() && until - System.nanoTime() > 0) {
            step(until - System.nanoTime());
        }
    }

    private void step(long limitNanos) {
        try {
            keeper.step(limitNanos);
        } catch (InterruptedException e) {
            // Nobody has reason to interrupt this thread; it ends when it is told to stop.
        } catch (Throwable failure) {
            counters.outages.increment();
            ConsumerLog.outage("looking after entries", settings.group(), failure);
        }
    }

    /** A made-up name is of no use to anybody any more. */
    private void signOff() {
        if (!settings.temporaryName()) {
            return;
        }
        try {
            boolean unused =
                    settings.group().removeConsumer(settings.consumer()).await();
        } catch (KeywrightException failure) {
            ConsumerLog.outage("signing off", settings.group(), failure);
        }
    }

    /** The group and the consumer's name. */
    @Override
    public String toString() {
        return "StreamConsumer[" + settings.group() + " as " + settings.consumer() + "]";
    }
}
