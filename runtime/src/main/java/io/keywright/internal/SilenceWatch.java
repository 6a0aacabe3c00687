package io.keywright.internal;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/**
 * Notices a connection that is open but dead, by calls that time out while no reply at all arrives. TCP alone takes a
 * quarter of an hour to notice: keep-alive is not sent while data is unacknowledged, and TCP_USER_TIMEOUT needs epoll.
 * Each node of a cluster counts for itself: replies of the others say nothing about it.
 */
final class SilenceWatch {

    private final long limitNanos;
    private final Consumer<String> reconnect;

    /** When the first call of a row timed out, by node; without those from which replies arrive. */
    private final ConcurrentMap<String, Long> silentSince = new ConcurrentHashMap<>();

    /**
     * @param limitNanos how long calls time out in a row before a connection counts as dead; 0: the first one shows it
     * @param reconnect breaks the connection to a node
     */
    SilenceWatch(long limitNanos, Consumer<String> reconnect) {
        this.limitNanos = limitNanos;
        this.reconnect = reconnect;
    }

    /** A reply of that node arrived. On the path of every call: some volatile reads. */
    void heard(String node) {
        if (!silentSince.isEmpty()) {
            silentSince.remove(node);
        }
    }

    /** A call to that node timed out. */
    void silent(String node) {
        if (limitNanos == 0) {
            reconnect.accept(node);
            return;
        }
        long now = System.nanoTime();
        Long since = silentSince.putIfAbsent(node, now);
        if (since != null && now - since > limitNanos && silentSince.remove(node, since)) {
            reconnect.accept(node);
        }
    }
}
