package io.keywright.cache;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what a cache tells its metrics. */
final class Recorder implements CacheMetrics {

    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    final AtomicInteger mostLoading = new AtomicInteger();
    final AtomicInteger pending = new AtomicInteger();

    int count(Object what) {
        return counts.getOrDefault(what.toString(), new AtomicInteger()).get();
    }

    private void add(Object what) {
        add(what, 1);
    }

    private void add(Object what, int times) {
        counts.computeIfAbsent(what.toString(), name -> new AtomicInteger()).addAndGet(times);
    }

    @Override
    public void read(String keyPattern, ReadResult result) {
        add(result);
    }

    @Override
    public void loading(String keyPattern, int loads) {
        mostLoading.accumulateAndGet(loads, Math::max);
    }

    @Override
    public void loadRejected(String keyPattern) {
        add("rejected");
    }

    @Override
    public void loadTimedOut(String keyPattern) {
        add("timed out");
    }

    @Override
    public void stored(String keyPattern, boolean accepted) {
        add(accepted ? "stored" : "refused");
    }

    @Override
    public void evicted(String keyPattern, Eviction outcome, int keys) {
        add(outcome, keys);
    }

    @Override
    public void fenceUnreplicated(String keyPattern) {
        add("unreplicated");
    }

    @Override
    public void epochUnknown(String keyPattern) {
        add("unknown epoch");
    }

    @Override
    public void undecodable(String keyPattern) {
        add("undecodable");
    }

    @Override
    public void unstorable(String keyPattern) {
        add("unstorable");
    }

    @Override
    public void readOnly(String keyPattern) {
        add("read only");
    }

    @Override
    public void commandRefused(String keyPattern) {
        add("refused command");
    }

    @Override
    public void unanswered(String keyPattern) {
        add("unanswered");
    }

    @Override
    public void nearCleared(TrackingEnd cause) {
        add(cause);
    }

    @Override
    public void breaker(boolean open) {
        add(open ? "open" : "closed");
    }

    @Override
    public void pendingEvictions(int keys) {
        pending.set(keys);
    }
}
