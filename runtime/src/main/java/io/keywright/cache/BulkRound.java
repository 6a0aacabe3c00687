package io.keywright.cache;

import io.keywright.cache.Action.GetOrLease;
import io.keywright.cache.Action.TakeOver;
import io.keywright.repository.Call;
import io.keywright.repository.Replied;
import io.lettuce.core.protocol.Command;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What several reads ask Redis for next: the commands of one kind leave in one dispatch, in a cluster one to each node,
 * and with them those that ask for the generations of their groups, each once. Each read hears of its own reply, or of
 * its own failure.
 */
final class BulkRound<K, V> {

    private final CacheCore<K, V> core;

    /** What was sent; to be asked for its replies, once. */
    private final List<Supplier<CompletionStage<Boolean>>> sent = new ArrayList<>();

    /** Sends the commands of these reads. */
    BulkRound(CacheCore<K, V> core, List<CacheRead<K, V>> reads) {
        this.core = core;
        List<CacheRead<K, V>> looks = new ArrayList<>();
        List<CacheRead<K, V>> leases = new ArrayList<>();
        List<CacheRead<K, V>> takeOvers = new ArrayList<>();
        for (CacheRead<K, V> read : reads) {
            Action<V> action = read.action();
            if (core.policy.isFailoverSafe()) {
                sendAlone(read, read.send()); // which server answered is known of each command by itself
            } else if (action instanceof GetOrLease) {
                leases.add(read);
            } else if (action instanceof TakeOver) {
                takeOvers.add(read);
            } else {
                looks.add(read);
            }
        }
        List<CacheRead<K, V>> untold = lookNear(looks);
        send(untold, groups(untold), beside -> core.commands.getEach(keys(untold), beside));
        send(leases, groups(leases), beside -> core.commands.getOrLeaseEach(keys(leases), ids(leases), beside));
        send(takeOvers, Set.of(), beside -> core.commands.takeOverEach(keys(takeOvers), actions(takeOvers)));
    }

    /** Done, never exceptionally, when each of the reads has been told. */
    CompletableFuture<@Nullable Void> deliver() {
        return CompletableFuture.allOf(sent.stream()
                .map(replies -> replies.get().toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }

    /** Looks where changes are told, if copies are kept; gives those of which they would not be told. */
    private List<CacheRead<K, V>> lookNear(List<CacheRead<K, V>> looks) {
        NearCache<K, V> near = core.near;
        if (near == null || looks.isEmpty()) {
            return looks;
        }
        List<CacheRead<K, V>> untold = new ArrayList<>();
        List<@Nullable Call<Event<V>>> calls =
                near.lookAll(looks.stream().map(CacheRead::key).toList());
        for (int i = 0; i < looks.size(); i++) {
            Call<Event<V>> call = calls.get(i);
            if (call == null) {
                untold.add(looks.get(i));
            } else {
                sendAlone(looks.get(i), call);
            }
        }
        return untold;
    }

    private void sendAlone(CacheRead<K, V> read, Call<Event<V>> call) {
        sent.add(() -> call.toCompletionStage().handle((event, failure) -> {
            tell(read, () -> {
                if (failure != null) {
                    throw failure;
                }
                return event;
            });
            return true;
        }));
    }

    private void send(
            List<CacheRead<K, V>> reads,
            Set<KeyBytes> groups,
            Function<List<Command<byte[], byte[], byte @Nullable []>>, Call<List<Replied<byte @Nullable []>>>>
                    dispatch) {
        if (reads.isEmpty()) {
            return;
        }
        List<KeyBytes> asked = List.copyOf(groups);
        Call<List<Replied<byte @Nullable []>>> call = dispatch.apply(Generations.ask(asked));
        sent.add(() -> call.toCompletionStage()
                .handle((replies, failure) -> {
                    if (replies == null) {
                        reads.forEach(read -> tell(read, () -> {
                            throw failure == null ? new IllegalStateException("no replies") : failure;
                        }));
                        return CompletableFuture.completedFuture(true);
                    }
                    return tellAll(reads, replies, generations(asked, replies.subList(reads.size(), replies.size())));
                })
                .thenCompose(told -> told));
    }

    /** The generations that were found, and those that are begun where there were none: one more round trip. */
    private Map<KeyBytes, CompletableFuture<byte[]>> generations(
            List<KeyBytes> groups, List<Replied<byte @Nullable []>> replies) {
        Map<KeyBytes, CompletableFuture<byte[]>> generations = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            generations.put(groups.get(i), generation(groups.get(i), replies.get(i)));
        }
        return generations;
    }

    private CompletableFuture<byte[]> generation(KeyBytes group, Replied<byte @Nullable []> found) {
        if (found.failure() != null) {
            return CompletableFuture.failedFuture(found.failure());
        }
        byte[] generation = found.reply();
        return generation != null && Bits.are(generation)
                ? CompletableFuture.completedFuture(generation)
                : core.generations.begin(group).toCompletionStage().toCompletableFuture();
    }

    private CompletableFuture<Boolean> tellAll(
            List<CacheRead<K, V>> reads,
            List<Replied<byte @Nullable []>> replies,
            Map<KeyBytes, CompletableFuture<byte[]>> generations) {
        return CompletableFuture.allOf(generations.values().toArray(CompletableFuture<?>[]::new))
                .handle((begun, failure) -> {
                    for (int i = 0; i < reads.size(); i++) {
                        CacheRead<K, V> read = reads.get(i);
                        Replied<byte @Nullable []> replied = replies.get(i);
                        tell(read, () -> {
                            if (replied.failure() != null) {
                                throw replied.failure();
                            }
                            return core.found(
                                    read.key().key(), EntryFormat.read(replied.reply()), stamp(read, generations));
                        });
                    }
                    return true;
                });
    }

    private long stamp(CacheRead<K, V> read, Map<KeyBytes, CompletableFuture<byte[]>> generations) {
        if (read.action() instanceof TakeOver<V> takeOver) {
            return takeOver.stamp();
        }
        if (!core.generations.any()) {
            return 0;
        }
        List<byte @Nullable []> own = new ArrayList<>();
        for (KeyBytes group : read.key().groups()) {
            own.add(Objects.requireNonNull(generations.get(group)).join());
        }
        return Generations.stamp(own);
    }

    /** Gives what a read is to be told, or throws why there is nothing. */
    private interface Told<V> {
        Event<V> get() throws Throwable;
    }

    /** Whatever comes of one read, the others are told too. */
    private static <K, V> void tell(CacheRead<K, V> read, Told<V> told) {
        Event<V> event;
        try {
            event = told.get();
        } catch (Throwable e) {
            read.failed(Loads.unwrap(e));
            return;
        }
        read.replied(event);
    }

    private static <K, V> List<byte[]> keys(List<CacheRead<K, V>> reads) {
        return reads.stream().map(read -> read.key().array()).toList();
    }

    private static <K, V> List<EntryId> ids(List<CacheRead<K, V>> reads) {
        return reads.stream().map(CacheRead::id).toList();
    }

    private static <K, V> Set<KeyBytes> groups(List<CacheRead<K, V>> reads) {
        Set<KeyBytes> groups = new LinkedHashSet<>();
        reads.forEach(read -> groups.addAll(read.key().groups()));
        return groups;
    }

    private static <K, V> List<TakeOver<V>> actions(List<CacheRead<K, V>> reads) {
        List<TakeOver<V>> actions = new ArrayList<>();
        for (CacheRead<K, V> read : reads) {
            if (read.action() instanceof TakeOver<V> takeOver) {
                actions.add(takeOver);
            }
        }
        return actions;
    }
}
