package io.keywright.repository;

import io.keywright.Outcome;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Takes elements from one LIST key and waits for them where there are none, on a connection of its own.
 *
 * <pre>{@code
 * try (BlockingList<JobRepository.Key, Job> waiting = jobs.blocking("mail", WAITING)) {
 *     while (!Thread.currentThread().isInterrupted()) {
 *         waiting.popFirst(Duration.ofMinutes(1)).value().ifPresent(this::run);
 *     }
 * }
 * }</pre>
 *
 * <p>To wait takes nothing: the server holds back a BLMOVE of the first element to where it stands, which changes
 * nothing, and the element is then taken as {@link ListStore#popFirst(Object)} or {@link ListStore#moveFirst} take it,
 * with the TTL and the bound in the same step. So a connection that dies silently swallows no element. Of several that
 * wait for one key each is woken by a push, and one of them gets the element; the others wait on.
 *
 * <p>An outage is sat out within the time given, and so is a server that refuses for now: one that loads its data, is
 * no master any more, or has no memory left. A thread that is interrupted gets {@code NotApplied} within a second, or
 * what was taken at that moment, and keeps its flag. For one thread at a time: another one's call is an
 * {@link IllegalStateException}, and so is one on a thread of the Redis client; neither takes anything.
 *
 * @param <K> the key's type
 * @param <E> the entity's type: one element
 */
public final class BlockingList<K, E> extends BlockingPops {

    private static final byte[] LEFT = CollectionStore.ascii("LEFT");

    private final ListStore<K, E> store;
    private final K key;

    private BlockingList(OwnConnection connection, ListStore<K, E> store, K key) {
        super(connection, store.schema().pattern());
        this.store = store;
        this.key = key;
    }

    static <K, E> BlockingList<K, E> of(KeyAccess<K> access, EntityCodec<K, E> elements, K key) {
        OwnConnection connection = connect(access);
        return new BlockingList<>(connection, new ListStore<>(access.over(connection), elements), key);
    }

    /**
     * Removes the first element: BLMOVE in place to wait, then LPOP; under SLIDING and REFRESH_ON_WRITE with PEXPIRE in
     * one script. O(1) a second of waiting, and O(1).
     *
     * @param atMost how long to wait; zero for not at all
     * @return {@code Applied} with what was removed; {@code NotApplied} if there was nothing, or the thread was
     *     interrupted, or this closed; {@code Unknown} if the reply to LPOP was lost, and perhaps an element with it
     * @throws io.keywright.RedisUnavailableException if there was no connection at the end of the time, or if this is
     *     closed: nothing was removed
     * @throws io.keywright.OutcomeUnknownException if replies to BLMOVE were lost to the end: nothing was removed
     * @throws io.keywright.RedisCommandException if the server refused to the end, such as by READONLY, or says what no
     *     waiting mends, such as WRONGTYPE
     */
    public Outcome<E> popFirst(Duration atMost) {
        return take(atMost, () -> store.popFirst(key));
    }

    /** As {@link #popFirst}, the last element: RPOP. */
    public Outcome<E> popLast(Duration atMost) {
        return take(atMost, () -> store.popLast(key));
    }

    /**
     * Moves the first element behind the last of another list, within its bound and with its TTL: BLMOVE in place to
     * wait, then {@link ListStore#moveFirst}. With a second list for what is in work, from which it is popped when it
     * is done, no element is lost: it is in one of the two whatever happens to this process or to a reply.
     *
     * @param atMost how long to wait; zero for not at all
     * @return {@code Applied} with the element at its new key; else as {@link #popFirst}
     * @throws io.keywright.BoundExceededException if the other list is full and refuses it: it stays where it is
     * @throws IllegalArgumentException if a cluster holds the keys in different slots: nothing is sent
     */
    public Outcome<E> moveFirst(K to, Duration atMost) {
        return take(atMost, () -> store.moveFirst(key, to));
    }

    /** As {@link #moveFirst}, the other way round: the last element before the first of another list. */
    public Outcome<E> moveLast(K to, Duration atMost) {
        return take(atMost, () -> store.moveLast(key, to));
    }

    private Outcome<E> take(Duration atMost, Supplier<Call<Outcome<E>>> attempt) {
        return take(atMost, attempt, this::awaitElement);
    }

    /** From the left to the left: the list is as it was. */
    private Call<Outcome<E>> awaitElement(byte[] seconds) {
        byte[] encoded = store.access.encode(key);
        return store.access
                .channel()
                .send(
                        Writing.command(
                                CommandType.BLMOVE,
                                List.of(encoded, encoded),
                                List.of(LEFT, LEFT, seconds),
                                ValueOutput::new),
                        element -> Outcome.notApplied());
    }
}
