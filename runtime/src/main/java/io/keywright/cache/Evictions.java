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
import org.jspecify.annotations.Nullable;

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
        boolean fenced = core.policy.consistency().isFenced();
        return deliver(pending(
                key,
                token,
                fenced ? () -> core.commands.unfence(key, token) : () -> core.commands.evict(List.of(key))));
    }

    /** Evicts a group: without its generation no entry of it counts. */
    CompletableFuture<Eviction> evictGroup(String pattern, byte[] key, Duration longestTtl) {
        long expires = Math.max(core.evictionExpiresNanos(), System.nanoTime() + 2 * longestTtl.toNanos());
        EntryId id = core.context.ids().next();
        return deliver(new Pending(pattern, new KeyBytes(key), id, () -> core.commands.evict(List.of(key)), expires));
    }

    /** Evicts keys, with one command for many of them where no fences can stand in them. */
    CompletableFuture<Eviction> evictAll(List<byte[]> keys) {
        if (core.policy.consistency().isFenced() || !core.context.breaker().allows()) {
            return worst(keys.stream()
                    .map(key -> evict(key, core.context.ids().next()))
                    .toList());
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
        return core.channel
                .<Long, Boolean>sendAll(commands, counts -> true)
                .toCompletionStage()
                .handle((done, failure) -> {
                    if (failure == null) {
                        keys.forEach(key -> core.context.forget(new KeyBytes(key)));
                        delivered(core.keyPattern, keys.size());
                        return Eviction.DELIVERED;
                    }
                    core.failed(failure);
                    Eviction worst = Eviction.DELIVERED;
                    for (byte[] key : keys) {
                        Supplier<Call<Boolean>> again = () -> core.commands.evict(List.of(key));
                        worst = worse(
                                worst, journal(pending(key, core.context.ids().next(), again)));
                    }
                    return worst;
                })
                .toCompletableFuture();
    }

    private Pending pending(byte[] key, EntryId token, Supplier<Call<Boolean>> send) {
        return new Pending(core.keyPattern, new KeyBytes(key), token, send, core.evictionExpiresNanos());
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

    private static CompletableFuture<Eviction> worst(List<CompletableFuture<Eviction>> all) {
        CompletableFuture<Eviction> worst = CompletableFuture.completedFuture(Eviction.DELIVERED);
        for (CompletableFuture<Eviction> one : all) {
            worst = worst.thenCombine(one, Evictions::worse);
        }
        return worst;
    }

    private static Eviction worse(@Nullable Eviction one, Eviction other) {
        return one != null && one.compareTo(other) > 0 ? one : other;
    }
}
