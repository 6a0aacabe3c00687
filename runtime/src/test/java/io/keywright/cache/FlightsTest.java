package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.cache.Flights.Flight;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Loads of this process, and those who wait for them: who finds whose. */
class FlightsTest {

    private static final int ROUNDS = 10_000;

    private final Flights<String> flights = new Flights<>();
    private final EntryIds ids = new EntryIds();

    @Test
    void whoeverLeavesOneThatNobodyLoadsTakesItAway() {
        EntryId lease = ids.next();
        Flight<String> awaited = flights.await(lease);
        flights.leave(lease, awaited);
        assertThat(flights.await(lease)).isNotSameAs(awaited);
    }

    @Test
    void aLoadIsFoundUntilItsEnd() {
        EntryId lease = ids.next();
        Flight<String> awaited = flights.await(lease);
        Flight<String> begun = flights.begin(lease, 1);
        assertThat(begun).isSameAs(awaited);
        flights.leave(lease, awaited);
        assertThat(flights.await(lease)).isSameAs(begun);
        flights.end(lease, begun);
        assertThat(flights.await(lease)).isNotSameAs(begun);
    }

    /** R20. One leaves, as at its poll, while the load begins: those who come find the load. */
    @Test
    void aLoadThatBeginsWhileSomebodyLeavesIsFound() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        CyclicBarrier together = new CyclicBarrier(2);
        try {
            for (int i = 0; i < ROUNDS; i++) {
                EntryId lease = ids.next();
                Flight<String> awaited = flights.await(lease);
                Future<?> leaving = thread.submit(() -> {
                    together.await();
                    flights.leave(lease, awaited);
                    return null;
                });
                together.await();
                Flight<String> begun = flights.begin(lease, 1);
                leaving.get(20, TimeUnit.SECONDS);
                assertThat(flights.await(lease)).isSameAs(begun);
                flights.end(lease, begun);
            }
        } finally {
            thread.shutdownNow();
        }
    }
}
