package io.keywright.stream;

import java.util.concurrent.atomic.LongAdder;

/** What a consumer counts; for any thread. */
final class Counters {

    final LongAdder received = new LongAdder();
    final LongAdder recovered = new LongAdder();
    final LongAdder claimed = new LongAdder();
    final LongAdder handled = new LongAdder();
    final LongAdder failed = new LongAdder();
    final LongAdder acknowledged = new LongAdder();
    final LongAdder deadLettered = new LongAdder();
    final LongAdder lostToTrim = new LongAdder();
    final LongAdder overtaken = new LongAdder();
    final LongAdder outages = new LongAdder();
    volatile boolean reading;

    StreamMetrics snapshot(int inFlight, int waitingForRetry) {
        return new StreamMetrics(
                received.sum(),
                recovered.sum(),
                claimed.sum(),
                handled.sum(),
                failed.sum(),
                acknowledged.sum(),
                deadLettered.sum(),
                lostToTrim.sum(),
                overtaken.sum(),
                outages.sum(),
                inFlight,
                waitingForRetry,
                reading);
    }
}
