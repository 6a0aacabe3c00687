package io.keywright.it;

import io.keywright.cache.CacheMetrics;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hears what caches have stored: a fill is only on its way when its caller has the value. */
class Fills implements CacheMetrics {

    private final Phaser arrivals = new Phaser(1);

    @Override
    public void stored(String keyPattern, boolean accepted) {
        arrivals.arrive();
    }

    /** Does what fills, and waits until that was stored or refused; a test whose fill never comes fails. */
    final void await(Runnable filling) {
        int before = arrivals.getPhase();
        filling.run();
        try {
            arrivals.awaitAdvanceInterruptibly(before, Connections.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("nothing was stored", e);
        }
    }
}
