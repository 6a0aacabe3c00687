package io.keywright.metrics;

import io.keywright.cache.CacheMetrics;
import io.keywright.cache.Eviction;
import io.keywright.cache.ReadResult;
import io.keywright.cache.TrackingEnd;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts what the caches do in Micrometer, by key pattern and never by key.
 *
 * <pre>{@code
 * Keywright.builder().caching(CacheOptions.DEFAULT.withMetrics(new MicrometerCacheMetrics(registry)))
 * }</pre>
 *
 * <p>Of Micrometer's own names for caches there are {@code cache.gets} with {@code result} {@code hit} or {@code miss}
 * (a stale entry that is given is a hit), {@code cache.puts} and {@code cache.evictions} (what Redis acknowledged; what
 * expires is not counted), each with {@code cache}, the key pattern. What only Keywright has begins with
 * {@code keywright.cache}; {@code docs/caching.md} lists it. Needs {@code io.micrometer:micrometer-core}, an optional
 * dependency. For any thread; a call costs a look-up and an addition.
 */
public final class MicrometerCacheMetrics implements CacheMetrics {

    private final MeterRegistry registry;
    private final Tags tags;
    private final ConcurrentHashMap<String, CacheMeters> caches = new ConcurrentHashMap<>();
    private final AtomicInteger breakerOpen = new AtomicInteger();
    private final AtomicInteger pendingEvictions = new AtomicInteger();
    private final Counter listenerFailures;
    private final Counter listenerBehind;
    private final Map<TrackingEnd, Counter> nearClears;

    /** Without further tags. */
    public MicrometerCacheMetrics(MeterRegistry registry) {
        this(registry, List.of());
    }

    /**
     * With further tags on each meter, such as the connection's name where there is more than one.
     *
     * @param tags none of them is named {@code cache}, {@code result}, {@code outcome} or {@code cause}
     */
    public MicrometerCacheMetrics(MeterRegistry registry, Iterable<Tag> tags) {
        this.registry = registry;
        this.tags = Tags.of(tags);
        Gauge.builder("keywright.cache.breaker.open", breakerOpen, AtomicInteger::get)
                .description("1 while reads do not ask a server, because it does not answer")
                .tags(this.tags)
                .register(registry);
        Gauge.builder("keywright.cache.evictions.pending", pendingEvictions, AtomicInteger::get)
                .description("Evictions that Redis has not acknowledged yet")
                .tags(this.tags)
                .register(registry);
        this.listenerFailures = Counter.builder("keywright.cache.listener.failures")
                .description("How often the application's listener of evictions threw")
                .tags(this.tags)
                .register(registry);
        this.listenerBehind = Counter.builder("keywright.cache.listener.behind")
                .description("Evictions of which the application's listener was told nothing, since it was not done")
                .tags(this.tags)
                .register(registry);
        this.nearClears = Arrays.stream(TrackingEnd.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), this::clears));
    }

    private Counter clears(TrackingEnd cause) {
        return Counter.builder("keywright.cache.near.clears")
                .description("How often all copies of one server's keys were dropped")
                .tags(tags.and("cause", cause.name().toLowerCase(Locale.ROOT)))
                .register(registry);
    }

    private CacheMeters of(String keyPattern) {
        CacheMeters known = caches.get(keyPattern);
        return known != null
                ? known
                : caches.computeIfAbsent(keyPattern, pattern -> new CacheMeters(registry, tags.and("cache", pattern)));
    }

    @Override
    public void read(String keyPattern, ReadResult result) {
        of(keyPattern).read(result);
    }

    @Override
    public void loaded(String keyPattern, long nanos, boolean succeeded) {
        CacheMeters meters = of(keyPattern);
        (succeeded ? meters.loads : meters.failedLoads).record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void loading(String keyPattern, int loads) {
        of(keyPattern).inFlight.set(loads);
    }

    @Override
    public void loadRejected(String keyPattern) {
        of(keyPattern).rejectedLoads.increment();
    }

    @Override
    public void loadTimedOut(String keyPattern) {
        of(keyPattern).timedOutLoads.increment();
    }

    @Override
    public void stored(String keyPattern, boolean accepted) {
        CacheMeters meters = of(keyPattern);
        (accepted ? meters.puts : meters.refusedPuts).increment();
    }

    @Override
    public void evicted(String keyPattern, Eviction outcome, int keys) {
        of(keyPattern).evicted(outcome, keys);
    }

    @Override
    public void undecodable(String keyPattern) {
        of(keyPattern).undecodable.increment();
    }

    @Override
    public void unstorable(String keyPattern) {
        of(keyPattern).unstorable.increment();
    }

    @Override
    public void readOnly(String keyPattern) {
        of(keyPattern).readOnly.increment();
    }

    @Override
    public void commandRefused(String keyPattern) {
        of(keyPattern).refusedCommands.increment();
    }

    @Override
    public void unanswered(String keyPattern) {
        of(keyPattern).unanswered.increment();
    }

    @Override
    public void fenceOverrun(String keyPattern) {
        of(keyPattern).fenceOverruns.increment();
    }

    @Override
    public void fenceUnreplicated(String keyPattern) {
        of(keyPattern).fencesUnreplicated.increment();
    }

    @Override
    public void epochUnknown(String keyPattern) {
        of(keyPattern).epochsUnknown.increment();
    }

    @Override
    public void nearCleared(TrackingEnd cause) {
        Objects.requireNonNull(nearClears.get(cause)).increment();
    }

    @Override
    public void breaker(boolean open) {
        breakerOpen.set(open ? 1 : 0);
    }

    @Override
    public void pendingEvictions(int keys) {
        pendingEvictions.set(keys);
    }

    @Override
    public void listenerFailed() {
        listenerFailures.increment();
    }

    @Override
    public void listenerBehind() {
        listenerBehind.increment();
    }
}
