package io.keywright.repository;

import io.keywright.Outcome;
import io.lettuce.core.output.KeyValueScoredValueOutput;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.List;

/**
 * Takes members from one SORTED_SET key by their scores and waits for them where there are none, on a connection of its
 * own: a priority queue.
 *
 * <pre>{@code
 * try (BlockingSortedSet<Long, String, Task> waiting = tasks.blocking(tenant)) {
 *     while (!Thread.currentThread().isInterrupted()) {
 *         waiting.popMax(Duration.ofMinutes(1)).value().ifPresent(this::run);
 *     }
 * }
 * }</pre>
 *
 * <p><b>What is popped is gone.</b> If its reply is lost, or this process dies, it is lost: also one that the server
 * gives while it waits for a connection that is dead without knowing it, which is never longer than a second. Where
 * that must not be, use a LIST and move, or a STREAM.
 *
 * <p>An outage is sat out within the time given, and so is a server that refuses for now: one that loads its data, is
 * no master any more, or has no memory left. A thread that is interrupted gets {@code NotApplied} within a second, or
 * what was taken by then, and keeps its flag. For one thread at a time: another one's call is an
 * {@link IllegalStateException}, and so is one on a thread of the Redis client; neither takes anything.
 *
 * @param <K> the key's type
 * @param <M> the member's type
 * @param <E> the entity's type: one member with its score
 */
public final class BlockingSortedSet<K, M, E> extends BlockingPops {

    private final SortedSetStore<K, M, E> store;
    private final K key;

    private BlockingSortedSet(OwnConnection connection, SortedSetStore<K, M, E> store, K key) {
        super(connection, store.schema().pattern());
        this.store = store;
        this.key = key;
    }

    static <K, M, E> BlockingSortedSet<K, M, E> of(KeyAccess<K> access, ScoreCodec<K, M, E> elements, K key) {
        OwnConnection connection = connect(access);
        return new BlockingSortedSet<>(connection, new SortedSetStore<>(access.over(connection), elements), key);
    }

    /**
     * Removes the member of the lowest score: ZPOPMIN, and where there is none BZPOPMIN; under SLIDING and
     * REFRESH_ON_WRITE with PEXPIRE, behind BZPOPMIN in a step of its own, since no script can wait. O(log N).
     *
     * @param atMost how long to wait; zero for not at all
     * @return {@code Applied} with what was removed; {@code NotApplied} if there was nothing, or the thread was
     *     interrupted, or this closed; {@code Unknown} if the reply was lost, and perhaps a member with it
     * @throws io.keywright.RedisUnavailableException if there was no connection at the end of the time, or if this is
     *     closed: nothing was removed
     * @throws io.keywright.RedisCommandException if the server refused to the end, such as by READONLY, or says what no
     *     waiting mends, such as WRONGTYPE
     */
    public Outcome<E> popMin(Duration atMost) {
        return take(atMost, () -> store.popMin(key), seconds -> awaitMember(CommandType.BZPOPMIN, seconds));
    }

    /** As {@link #popMin}, the member of the highest score: ZPOPMAX and BZPOPMAX. */
    public Outcome<E> popMax(Duration atMost) {
        return take(atMost, () -> store.popMax(key), seconds -> awaitMember(CommandType.BZPOPMAX, seconds));
    }

    private Call<Outcome<E>> awaitMember(CommandType command, byte[] seconds) {
        byte[] encoded = store.access.encode(key);
        CommandChannel channel = store.access.channel();
        Call<Outcome<E>> popped = Call.reportingUnknown(channel.send(
                Writing.command(command, encoded, List.of(seconds), KeyValueScoredValueOutput::new),
                reply -> reply == null || reply.isEmpty()
                        ? Outcome.notApplied()
                        : Outcome.applied(store.decode(key, reply.getValue()))));
        WriteTtl ttl = store.access.partialWrites();
        if (ttl.rule() == WriteTtl.Rule.ALWAYS) {
            // It runs when the wait is over. A removal makes no key: at the worst this one's life began a little
            // earlier.
            Call<Long> unused = channel.send(Commands.pexpire(encoded, ttl.millis()), reply -> reply);
        }
        return popped;
    }
}
