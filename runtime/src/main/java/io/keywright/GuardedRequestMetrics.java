package io.keywright;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Metrics of the application's, which can't do harm: what they throw is logged, and is nobody else's. */
final class GuardedRequestMetrics implements RequestMetrics {

    private static final Logger LOG = System.getLogger("io.keywright");

    private final RequestMetrics told;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    private GuardedRequestMetrics(RequestMetrics told) {
        this.told = told;
    }

    static RequestMetrics of(RequestMetrics told) {
        return told == NONE ? NONE : new GuardedRequestMetrics(told);
    }

    private void tell(Runnable method) {
        try {
            method.run();
        } catch (Throwable failure) {
            String kind = failure.getClass().getName();
            if (logged.add(kind)) { // its kind alone: a message may quote anything
                LOG.log(Level.WARNING, "The request metrics threw {0}; this is logged once", kind);
            }
        }
    }

    @Override
    public void decided(String keyPattern, RateDecision decision) {
        tell(() -> told.decided(keyPattern, decision));
    }

    @Override
    public void begun(String keyPattern, Begun<?> begun) {
        tell(() -> told.begun(keyPattern, begun));
    }

    @Override
    public void completed(String keyPattern, Outcome<?> outcome) {
        tell(() -> told.completed(keyPattern, outcome));
    }
}
