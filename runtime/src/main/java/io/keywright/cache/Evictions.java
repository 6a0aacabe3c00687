package io.keywright.cache;

import io.keywright.cache.Journal.Pending;
import io.keywright.cache.Journal.Sender;
import io.keywright.repository.Call;
import io.keywright.repository.Slots;
import io.lettuce.core.protocol.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Delivers evictions, and hands those that Redis does not acknowledge to the journal. */
final class Evictions {

    /** The most keys that one command names: a longer one would hold up the server's other clients. */
    private static final int KEYS_PER_COMMAND = 500;

    private final CacheCore<?, ?> core;
    private final Sender unlink = this::unlink;
    private final Sender evict;

    Evictions(CacheCore<?, ?> core) {
        this.core = core;
        this.evict = core.policy.consistency().isFenced() ? this::unfence : unlink;
    }

    /** Evicts a key; a fence that stands there is left to its writers, and a token of it given back. */
    CompletableFuture<Eviction> evict(byte[] key, EntryId token) {
        return deliver(pending(key, token, false));
    }

    /**
     * Evicts what an outbox says, unless that is pending already. While it is undelivered it is there, and so
     * {@link Eviction#PENDING}, also where the journal has no room for it.
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
                unlink,
                Math.max(core.evictionExpiresNanos(), System.nanoTime() + 2 * longestTtl.toNanos()),
                noted);
    }

    /** Evicts keys, with one command for many of them where no fences can stand in them; in bounded chunks. */
    CompletableFuture<Eviction> evictAll(List<byte[]> keys) {
        List<Pending> some = new ArrayList<>();
        List<Pending> later = new ArrayList<>();
        for (byte[] key : keys) {
            Pending eviction = pending(key, core.context.ids().next(), false);
            (core.servers.answers(eviction.key()) ? some : later).add(eviction);
        }
        Eviction waiting = journalAll(later);
        if (some.isEmpty()) {
            return CompletableFuture.completedFuture(waiting);
        }
        return evict.send(some)
                .toCompletionStage()
                .handle((done, failure) -> {
                    if (failure == null) {
                        delivered(core.keyPattern, some);
                        return waiting;
                    }
                    core.failed(keys(some), failure);
                    return worse(waiting, journalAll(some));
                })
                .toCompletableFuture();
    }

    private Call<Boolean> unfence(List<Pending> evictions) {
        Pending only = evictions.get(0);
        return evictions.size() == 1
                ? core.commands.unfence(only.key().array(), only.token())
                : core.commands.unfenceAll(
                        bytes(evictions), evictions.stream().map(Pending::token).toList());
    }

    private static List<byte[]> bytes(List<Pending> evictions) {
        return evictions.stream().map(eviction -> eviction.key().array()).toList();
    }

    private static List<KeyBytes> keys(List<Pending> evictions) {
        return evictions.stream().map(Pending::key).toList();
    }

    private Call<Boolean> unlink(List<Pending> evictions) {
        List<byte[]> keys = bytes(evictions);
        if (keys.size() == 1) {
            return core.commands.evict(keys);
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

    private Pending pending(byte[] key, EntryId token, boolean noted) {
        return new Pending(
                core.keyPattern,
                new KeyBytes(key),
                token,
                () -> core.channel.destination(key),
                evict,
                core.evictionExpiresNanos(),
                noted);
    }

    private CompletableFuture<Eviction> deliver(Pending eviction) {
        if (!core.servers.answers(eviction.key())) {
            return CompletableFuture.completedFuture(journal(eviction));
        }
        return eviction.sender()
                .send(List.of(eviction))
                .toCompletionStage()
                .handle((done, failure) -> {
                    if (failure == null) {
                        delivered(eviction.keyPattern(), List.of(eviction));
                        return Eviction.DELIVERED;
                    }
                    core.failed(List.of(eviction.key()), failure);
                    return journal(eviction);
                })
                .toCompletableFuture();
    }

    private void delivered(String keyPattern, List<Pending> evictions) {
        evictions.forEach(eviction -> core.context.forget(eviction.key()));
        core.servers.answered(keys(evictions));
        core.context.metrics().evicted(keyPattern, Eviction.DELIVERED, evictions.size());
    }

    private Eviction journal(Pending eviction) {
        Eviction outcome = core.context.journal().add(eviction);
        core.context.forget(eviction.key());
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
