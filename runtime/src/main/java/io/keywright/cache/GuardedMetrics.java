package io.keywright.cache;

/** Metrics of the application's, which can't do harm: what they throw is logged, and is nobody else's. */
final class GuardedMetrics implements CacheMetrics {

    private final CacheMetrics told;
    private final Complaints complaints = new Complaints("caches");

    private GuardedMetrics(CacheMetrics told) {
        this.told = told;
    }

    static CacheMetrics of(CacheMetrics told) {
        return told == NONE ? NONE : new GuardedMetrics(told);
    }

    private void tell(Runnable method) {
        try {
            method.run();
        } catch (Throwable failure) {
            complaints.once(
                    failure.getClass().getName(),
                    "the metrics threw " + failure.getClass().getName());
        }
    }

    @Override
    public void read(String keyPattern, ReadResult result) {
        tell(() -> told.read(keyPattern, result));
    }

    @Override
    public void loaded(String keyPattern, long nanos, boolean succeeded) {
        tell(() -> told.loaded(keyPattern, nanos, succeeded));
    }

    @Override
    public void loading(String keyPattern, int loads) {
        tell(() -> told.loading(keyPattern, loads));
    }

    @Override
    public void loadRejected(String keyPattern) {
        tell(() -> told.loadRejected(keyPattern));
    }

    @Override
    public void loadTimedOut(String keyPattern) {
        tell(() -> told.loadTimedOut(keyPattern));
    }

    @Override
    public void stored(String keyPattern, boolean accepted) {
        tell(() -> told.stored(keyPattern, accepted));
    }

    @Override
    public void evicted(String keyPattern, Eviction outcome, int keys) {
        tell(() -> told.evicted(keyPattern, outcome, keys));
    }

    @Override
    public void undecodable(String keyPattern) {
        tell(() -> told.undecodable(keyPattern));
    }

    @Override
    public void unstorable(String keyPattern) {
        tell(() -> told.unstorable(keyPattern));
    }

    @Override
    public void readOnly(String keyPattern) {
        tell(() -> told.readOnly(keyPattern));
    }

    @Override
    public void commandRefused(String keyPattern) {
        tell(() -> told.commandRefused(keyPattern));
    }

    @Override
    public void unanswered(String keyPattern) {
        tell(() -> told.unanswered(keyPattern));
    }

    @Override
    public void fenceOverrun(String keyPattern) {
        tell(() -> told.fenceOverrun(keyPattern));
    }

    @Override
    public void fenceUnreplicated(String keyPattern) {
        tell(() -> told.fenceUnreplicated(keyPattern));
    }

    @Override
    public void epochUnknown(String keyPattern) {
        tell(() -> told.epochUnknown(keyPattern));
    }

    @Override
    public void nearCleared(TrackingEnd cause) {
        tell(() -> told.nearCleared(cause));
    }

    @Override
    public void breaker(boolean open) {
        tell(() -> told.breaker(open));
    }

    @Override
    public void pendingEvictions(int keys) {
        tell(() -> told.pendingEvictions(keys));
    }

    @Override
    public void listenerFailed() {
        tell(() -> told.listenerFailed());
    }

    @Override
    public void listenerBehind() {
        tell(() -> told.listenerBehind());
    }
}
