package io.keywright.stream;

import io.keywright.repository.RawEntry;
import org.jspecify.annotations.Nullable;

/** A handler's thread: takes one entry after the other, and survives whatever the handler does. */
final class Worker<E> implements Runnable {

    private final ConsumerSettings<E> settings;
    private final Holdings<E> holdings;
    private final Acknowledger<E> acknowledger;
    private final Counters counters;

    Worker(ConsumerSettings<E> settings, Holdings<E> holdings, Acknowledger<E> acknowledger, Counters counters) {
        this.settings = settings;
        this.holdings = holdings;
        this.acknowledger = acknowledger;
        this.counters = counters;
    }

    @Override
    public void run() {
        while (true) {
            Work<E> work = next();
            if (work == null) {
                return;
            }
            Throwable failure = handle(work);
            // A handler that was interrupted, or interrupts itself, must not disturb the next one.
            boolean unused = Thread.interrupted();
            finish(work, failure);
        }
    }

    private @Nullable Work<E> next() {
        while (true) {
            try {
                return holdings.next();
            } catch (InterruptedException e) {
                if (holdings.isAbandoned()) {
                    return null;
                }
            }
        }
    }

    private @Nullable Throwable handle(Work<E> work) {
        try {
            RawEntry<E> entry = work.entry;
            if (entry == null) {
                throw new IllegalStateException("An entry without content was handed out");
            }
            E value = work.value == null ? entry.decode() : work.value;
            settings.handler().handle(new Delivery<>(work.id, value, work.attempt));
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }

    private void finish(Work<E> work, @Nullable Throwable failure) {
        if (failure == null) {
            counters.handled.increment();
            holdings.handled(work);
            acknowledger.add(work.id);
            return;
        }
        if (holdings.isAbandoned()) {
            holdings.forget(work); // it was told to stop: that says nothing about the entry
            return;
        }
        counters.failed.increment();
        ConsumerLog.failed(settings.group(), work, failure);
        if (work.attempt >= settings.maxAttempts()) {
            holdings.doomed(work, ConsumerLog.describe(failure), System.nanoTime());
        } else {
            holdings.failed(
                    work,
                    System.nanoTime()
                            + ConsumerSettings.backoffNanos(
                                    work.attempt, settings.firstRetry(), settings.longestRetry()));
        }
    }
}
