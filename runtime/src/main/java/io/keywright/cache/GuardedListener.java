package io.keywright.cache;

/** A listener of the application's, which can't do harm: what it throws is logged and counted, and is nobody else's. */
final class GuardedListener implements EvictionListener {

    private final EvictionListener told;
    private final CacheMetrics metrics;
    private final Complaints complaints = new Complaints("caches");

    GuardedListener(EvictionListener told, CacheMetrics metrics) {
        this.told = told;
        this.metrics = metrics;
    }

    private void tell(Runnable method) {
        try {
            method.run();
        } catch (Throwable failure) {
            metrics.listenerFailed();
            complaints.once(
                    failure.getClass().getName(),
                    "the listener of evictions threw " + failure.getClass().getName());
        }
    }

    @Override
    public void pending(String keyPattern, byte[] key) {
        tell(() -> told.pending(keyPattern, key));
    }

    @Override
    public void delivered(String keyPattern, byte[] key) {
        tell(() -> told.delivered(keyPattern, key));
    }

    @Override
    public void expired(String keyPattern, byte[] key) {
        tell(() -> told.expired(keyPattern, key));
    }

    @Override
    public void lost(String keyPattern, byte[] key) {
        tell(() -> told.lost(keyPattern, key));
    }
}
