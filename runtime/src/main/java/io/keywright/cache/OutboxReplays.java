package io.keywright.cache;

import io.keywright.cache.OutboxReplay.Delivery;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The outbox as all caches of one connection use it: one replay a pattern, however many caches have keys of that
 * pattern, or groups of it. The first of them begins it, and its way to deliver is the one that is taken; it goes on
 * until Keywright is closed. For any thread.
 */
final class OutboxReplays {

    private final CacheContext context;
    private final EvictionOutbox outbox;
    private final ConcurrentHashMap<String, OutboxReplay> byPattern = new ConcurrentHashMap<>();

    OutboxReplays(CacheContext context, EvictionOutbox outbox) {
        this.context = context;
        this.outbox = outbox;
    }

    /** The replay of a pattern, which looks into the outbox from now on. */
    OutboxReplay of(String keyPattern, Delivery delivery) {
        return byPattern.computeIfAbsent(keyPattern, pattern -> {
            OutboxReplay replay = new OutboxReplay(context, outbox, pattern, delivery);
            replay.start();
            return replay;
        });
    }
}
