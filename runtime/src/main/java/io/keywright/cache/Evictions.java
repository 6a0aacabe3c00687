package io.keywright.cache;

import io.keywright.cache.Journal.Pending;
import io.keywright.repository.Call;
import io.keywright.repository.Slots;
import io.lettuce.core.protocol.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Delivers evictions, and hands those that Redis does not acknowledge to the journal. */
final class Evictions {

    /** The most keys that one command names: a longer one would hold up the server's other clients. */
    private static final int KEYS_PER_COMMAND = 500;

    private final CacheCore<?, ?> core;

    Evictions(CacheCore<?, ?> core) {
        this.core = core;
    }

    /** Evicts a key; a fence that stands there is left to its writers, and a token of it given back. */
    CompletableFuture<Eviction> evict(byte[] key, EntryId token) {
        return deliver(pending(key, token, false));
    }

    /**
     * Evicts what an outbox says, unless that is pending already; while it is undelivered it is there, and not lost.
     */
    CompletableFuture<Eviction> evictNoted(byte[] key, EntryId token) {
        return core.context.journal().holds(token)
                ? CompletableFuture.completedFuture(Eviction.PENDING)
                : deliver(pending(key, token, true));
    }

    /** Evicts a group: without its generation no entry of it counts. */
    CompletableFuture<Eviction> evictGroup(String pattern, byte[] key, Duration longestTtl, EntryId token) {
        return deliver(pendingGroup(pattern, key, longestTtl, token, false));
    }

    /** As {@link #evictNoted}, of a group. */
    CompletableFuture<Eviction> evictNotedGroup(String pattern, byte[] key, Duration longestTtl, EntryId token) {
        return core.context.journal().holds(token)
                ? CompletableFuture.completedFuture(Eviction.PENDING)
                : deliver(pendingGroup(pattern, key, longestTtl, token, true));
    }

    private Pending pendingGroup(String pattern, byte[] key, Duration longestTtl, EntryId token, boolean noted) {
        return new Pending(
                pattern,
                new KeyBytes(key),
                token,
                () -> core.channel.destination(key),
                () -> core.commands.evict(List.of(key)),
                Math.max(core.evictionExpiresNanos(), System.nanoTime() + 2 * longestTtl.toNanos()),
                noted);
    }

    /** Evicts keys, with one command for many of them where no fences can stand in them; in bounded chunks. */
    CompletableFuture<Eviction> evictAll(List<byte[]> keys) {
        List<Pending> evictions = keys.stream()
                .map(key -> pending(key, core.context.ids().next(), false))
                .toList();
        if (keys.isEmpty() || !core.context.breaker().allows()) {
            return CompletableFuture.completedFuture(journalAll(evictions));
        }
        return sendAll(keys, evictions)
                .toCompletionStage()
                .handle((done, failure) -> {
                    if (failure == null) {
                        keys.forEach(key -> core.context.forget(new KeyBytes(key)));
                        delivered(core.keyPattern, keys.size());
                        return Eviction.DELIVERED;
                    }
                    core.failed(failure);
                    return journalAll(evictions);
                })
                .toCompletableFuture();
    }

    private Call<Boolean> sendAll(List<byte[]> keys, List<Pending> evictions) {
        if (isFenced()) {
            return core.commands.unfenceAll(
                    keys, evictions.stream().map(Pending::token).toList());
        }
        List<Command<byte[], byte[], Long>> commands = new ArrayList<>();
        for (int[] slot : Slots.group(keys, core.channel.isCluster())) {
            for (int from = 0; from < slot.length; from += KEYS_PER_COMMAND) {
                List<byte[]> some = new ArrayList<>();
                for (int index : Arrays.copyOfRange(slot, from, Math.min(slot.length, from + KEYS_PER_COMMAND))) {
                    some.add(keys.get(index));
                }
                commands.add(EntryCommands.evictCommand(some));
            }
        }
        return core.channel.<Long, Boolean>sendAll(commands, counts -> true);
    }

    private boolean isFenced() {
        return core.policy.consistency().isFenced();
    }

    private Pending pending(byte[] key, EntryId token, boolean noted) {
        Supplier<Call<Boolean>> send =
                isFenced() ? () -> core.commands.unfence(key, token) : () -> core.commands.evict(List.of(key));
        return new Pending(
                core.keyPattern,
                new KeyBytes(key),
                token,
                () -> core.channel.destination(key),
                send,
                core.evictionExpiresNanos(),
                noted);
    }

    private CompletableFuture<Eviction> deliver(Pending eviction) {
        if (!core.context.breaker().allows()) {
            return CompletableFuture.completedFuture(journal(eviction));
        }
        return eviction.send()
                .get()
                .toCompletionStage()
                .handle((done, failure) -> {
                    if (failure == null) {
                        core.context.forget(eviction.key());
                        delivered(eviction.keyPattern(), 1);
                        return Eviction.DELIVERED;
                    }
                    core.failed(failure);
                    return journal(eviction);
                })
                .toCompletableFuture();
    }

    private void delivered(String keyPattern, int keys) {
        core.context.breaker().answered();
        core.context.metrics().evicted(keyPattern, Eviction.DELIVERED, keys);
    }

    private Eviction journal(Pending eviction) {
        Eviction outcome = core.context.journal().add(eviction);
        core.context.forget(eviction.key());
        core.context.metrics().evicted(eviction.keyPattern(), outcome, 1);
        return outcome;
    }

    private Eviction journalAll(List<Pending> evictions) {
        Eviction worst = Eviction.DELIVERED;
        for (Pending eviction : evictions) {
            worst = worse(worst, journal(eviction));
        }
        return worst;
    }

    private static Eviction worse(Eviction one, Eviction other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
