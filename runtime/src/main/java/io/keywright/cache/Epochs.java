package io.keywright.cache;

import io.keywright.Keywright;
import io.keywright.repository.Call;
import io.keywright.repository.ReplicatedScripts.Written;
import io.keywright.repository.TracedChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The steps that are other ones at the level FAILOVER_SAFE. What a read finds is judged under the epoch of the server
 * that gave it, which is a part of the stamp: what was stored under another master is a miss, and what is stored under
 * this one counts only here. A fence is acknowledged by replicas.
 */
final class Epochs<K, V> {

    private final CacheCore<K, V> core;
    private final Keywright keywright;
    private final FenceReplication replication;

    Epochs(CacheCore<K, V> core, Keywright keywright) {
        this.core = core;
        this.keywright = keywright;
        this.replication = core.policy.replication();
    }

    /** Whether this command is one of those steps. */
    static boolean concerns(Action.Command<?> command) {
        return command instanceof Action.GetOrLease
                || command instanceof Action.Get
                || command instanceof Action.TakeOver
                || command instanceof Action.Fence;
    }

    Call<Event<V>> send(CachedKey<K> key, Action.Command<V> command) {
        return command instanceof Action.Fence<V> c ? fence(key, c.token(), false) : read(key, command);
    }

    private Call<Event<V>> read(CachedKey<K> key, Action.Command<V> command) {
        TracedChannel channel = keywright.tracedChannel(core.keyPattern);
        EntryCommands commands = core.commands.ofMasters(channel);
        Call<List<byte @Nullable []>> groups = askGroups(channel, key);
        Call<Seen<byte[]>> entry;
        if (command instanceof Action.TakeOver<V> c) {
            entry = commands.takeOver(key.array(), c);
        } else if (command instanceof Action.GetOrLease<V> c) {
            entry = commands.getOrLease(key.array(), c.id());
        } else {
            entry = commands.get(key.array());
        }
        return new ChainedCall<>(
                groups,
                asked -> new ChainedCall<>(
                        entry,
                        seen -> core.generations.complete(key.groups(), asked).map(complete -> {
                            long stamp = stamp(channel, key, complete);
                            return found(key, command, seen, stamp);
                        })));
    }

    private static <K> Call<List<byte @Nullable []>> askGroups(TracedChannel channel, CachedKey<K> key) {
        return channel.<byte @Nullable [], List<byte @Nullable []>>sendAll(
                Generations.ask(key.groups()), replies -> replies);
    }

    private Event<V> found(CachedKey<K> key, Action.Command<V> command, Seen<byte[]> seen, long stamp) {
        boolean same = !(command instanceof Action.TakeOver<V> c) || c.stamp() == stamp;
        if (stamp == 0 || !same) {
            core.context.metrics().epochUnknown(core.keyPattern);
            return new Event.Failed<>();
        }
        return core.found(key.key(), seen, stamp);
    }

    /** Of the groups' generations and the servers' epochs, in this order; 0 if one of those is not known. */
    private long stamp(TracedChannel channel, CachedKey<K> key, List<byte @Nullable []> generations) {
        int groups = key.groups().size();
        long[] epochs = new long[groups + 1];
        for (int i = 0; i <= groups; i++) {
            epochs[i] = channel.epoch(i);
            if (epochs[i] == 0) {
                return 0;
            }
        }
        return Generations.stamp(Generations.stamp(generations), epochs);
    }

    /**
     * Puts a fence up on the master and on replicas.
     *
     * @param stamped whether what the key's groups stand at is asked for as well
     */
    Call<Event<V>> fence(CachedKey<K> key, EntryId token, boolean stamped) {
        CompletionStage<Written<Long>> fence = core.context
                .replicated(keywright, replication)
                .thenCompose(replicas -> core.commands.fence(replicas, key.array(), token));
        CompletionStage<Event<V>> fenced = stamped
                ? stamp(key).thenCombine(fence, (stamp, written) -> fenced(written, stamp.of(written.epoch())))
                : fence.thenApply(written -> fenced(written, 0));
        CompletableFuture<Event<V>> outcome = fenced.toCompletableFuture();
        return new FutureCall<>(outcome, core.keyPattern);
    }

    /** What an entry would be stamped with that is on a server of some epoch. */
    private interface Stamp {
        long of(long epoch);
    }

    private CompletionStage<Stamp> stamp(CachedKey<K> key) {
        TracedChannel channel = keywright.tracedChannel(core.keyPattern);
        return new ChainedCall<>(
                        askGroups(channel, key),
                        asked -> core.generations.complete(key.groups(), asked).map(complete -> {
                            long[] epochs = new long[key.groups().size() + 1];
                            for (int i = 0; i < epochs.length - 1; i++) {
                                epochs[i] = channel.epoch(i);
                            }
                            long generations = Generations.stamp(complete);
                            return (Stamp) epoch -> {
                                epochs[epochs.length - 1] = epoch;
                                // With one that is not known it is a stamp that no reader has.
                                return Generations.stamp(generations, epochs);
                            };
                        }))
                .toCompletionStage();
    }

    private Event<V> fenced(Written<Long> written, long stamp) {
        if (written.replicas() < replication.replicas()) {
            core.context.metrics().fenceUnreplicated(core.keyPattern);
            core.complaints.once("unreplicated", "a fence stands on fewer replicas than it should");
            if (replication.required()) {
                throw new FenceNotReplicatedException(core.keyPattern + ": the fence stands on " + written.replicas()
                        + " replicas, not on " + replication.replicas() + " within "
                        + replication.timeout().toMillis() + " ms; the write was not begun");
            }
        }
        return new Event.Fenced<>(written.reply(), stamp);
    }
}
