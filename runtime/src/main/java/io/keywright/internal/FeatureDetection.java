package io.keywright.internal;

import io.keywright.repository.ServerFeatures;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * What is known of the server, asked again after each reconnect: behind an address another server may have taken over.
 * Until it has answered, it is taken to know nothing beyond Redis 6.2.
 */
final class FeatureDetection {

    private final Supplier<CompletableFuture<ServerFeatures>> probe;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile ServerFeatures known;
    private volatile boolean stale;

    /** @param known what the server said at the beginning */
    FeatureDetection(ServerFeatures known, Supplier<CompletableFuture<ServerFeatures>> probe) {
        this.known = known;
        this.probe = probe;
    }

    /** Another server may answer from now on. */
    void invalidate() {
        known = ServerFeatures.none();
        stale = true;
    }

    /** What is known; asks the server in the background if that is out of date. */
    ServerFeatures current() {
        if (stale && asking.compareAndSet(false, true)) {
            stale = false;
            ask();
        }
        return known;
    }

    private void ask() {
        CompletableFuture<ServerFeatures> answer;
        try {
            answer = probe.get();
        } catch (RuntimeException e) {
            answer = CompletableFuture.failedFuture(e);
        }
        CompletableFuture<ServerFeatures> unused = answer.whenComplete((features, failure) -> {
            if (failure != null) {
                stale = true;
            } else if (!stale) {
                known = features;
            }
            asking.set(false);
        });
    }
}
