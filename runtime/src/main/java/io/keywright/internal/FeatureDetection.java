package io.keywright.internal;

import io.keywright.repository.ServerFeatures;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the server, asked again after each reconnect: behind an address another server may have taken over.
 * Until it has answered, it is taken to know nothing beyond Redis 6.2.
 */
final class FeatureDetection {

    /** Where a question fails, the next command would ask the next one. */
    private static final long PAUSE_NANOS = 1_000_000_000;

    private final LongSupplier clock;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile @Nullable Supplier<CompletableFuture<ServerFeatures>> probe;
    private volatile ServerFeatures known = ServerFeatures.none();
    private volatile boolean stale;
    private volatile long askAfter;

    /** Of a server that there is no connection to yet. */
    FeatureDetection() {
        this(System::nanoTime);
    }

    /** @param clock in nanoseconds */
    FeatureDetection(LongSupplier clock) {
        this.clock = clock;
        this.askAfter = clock.getAsLong();
    }

    /**
     * There is a connection now.
     *
     * @param features what the server has said; null if it has not answered
     * @param question asks it
     */
    void begin(@Nullable ServerFeatures features, Supplier<CompletableFuture<ServerFeatures>> question) {
        known = features == null ? ServerFeatures.none() : features;
        stale = features == null;
        probe = question;
    }

    /** Another server may answer from now on. */
    void invalidate() {
        known = ServerFeatures.none();
        askAfter = clock.getAsLong();
        stale = true;
    }

    /** What is known; asks the server in the background if that is out of date. */
    ServerFeatures current() {
        Supplier<CompletableFuture<ServerFeatures>> question = probe;
        if (stale && question != null && clock.getAsLong() - askAfter >= 0 && asking.compareAndSet(false, true)) {
            stale = false;
            ask(question);
        }
        return known;
    }

    private void ask(Supplier<CompletableFuture<ServerFeatures>> question) {
        CompletableFuture<ServerFeatures> answer;
        try {
            answer = question.get();
        } catch (RuntimeException e) {
            answer = CompletableFuture.failedFuture(e);
        }
        CompletableFuture<ServerFeatures> unused = answer.whenComplete((features, failure) -> {
            if (failure != null) {
                askAfter = clock.getAsLong() + PAUSE_NANOS;
                stale = true;
            } else if (!stale) {
                known = features;
            }
            asking.set(false);
        });
    }
}
