package io.keywright.internal;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Notices a connection that is open but dead, by calls that time out while no reply at all arrives. TCP alone takes a
 * quarter of an hour to notice: keep-alive is not sent while data is unacknowledged, and TCP_USER_TIMEOUT needs epoll.
 */
final class SilenceWatch {

    private final long limitNanos;
    private final Runnable reconnect;

    /** When the first call of a row timed out, never 0; 0 while replies arrive. */
    private final AtomicLong silentSince = new AtomicLong();

    /** @param limitNanos how long calls time out in a row before it counts as dead; 0: the first one shows it */
    SilenceWatch(long limitNanos, Runnable reconnect) {
        this.limitNanos = limitNanos;
        this.reconnect = reconnect;
    }

    /** A reply arrived. On the path of every call: one volatile read. */
    void heard() {
        if (silentSince.get() != 0) {
            silentSince.set(0);
        }
    }

    /** A call timed out. */
    void silent() {
        long now = System.nanoTime() | 1;
        long since = silentSince.get();
        if (limitNanos == 0) {
            reconnect.run();
        } else if (since == 0) {
            silentSince.compareAndSet(0, now);
        } else if (now - since > limitNanos && silentSince.compareAndSet(since, 0)) {
            reconnect.run();
        }
    }
}
