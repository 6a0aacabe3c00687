package io.keywright.repository;

import io.keywright.Keywright;
import io.keywright.Pipeline;
import io.keywright.key.KeyCodec;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.output.DoubleOutput;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.ScoredValueListOutput;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a STREAM that wait for their time in a SORTED_SET: each is a member, whose score is the millisecond at
 * which it is due. What is due is appended to the stream by {@link Schedule#moveDue}.
 *
 * <p>An entry is told apart by all that it holds: to schedule the same one again gives it another time. No entry is
 * lost between {@code schedule} and the stream, but with the whole key: one that would be due only when the key may
 * have ended is refused. Every write keeps the key's TTL as the schema's {@link io.keywright.annotation.Expiry} says,
 * in the same script: under SLIDING and REFRESH_ON_WRITE each write starts it, removals included; under ABSOLUTE only
 * the one that makes the key. Under SLIDING the reads of entries start it too. None of them takes a key a longer life
 * that one of its entries needs.
 *
 * <p>Where the schema has a bound, what would go beyond it fails with {@link io.keywright.BoundExceededException} and
 * writes nothing. An entry that can't be decoded is a {@link io.keywright.codec.CodecException}; a key of another type
 * is a {@link io.keywright.RedisCommandException}. In the costs, N is the number of entries. Immutable and thread-safe.
 *
 * @param <K> the key's type
 * @param <E> the entity's type: one entry
 */
public final class ScheduleStore<K, E> extends CollectionStore<K> {

    /** What a scheduled entry has in place of an id. */
    private static final String NO_ID = "";

    private final StreamCodec<K, E> entries;
    private final StreamFields<K, E> fields;
    private final @Nullable Function<? super K, DueStream> streams;

    /** Makes the store of one repository. */
    public ScheduleStore(Keywright keywright, Schema schema, KeyCodec<K> keys, StreamCodec<K, E> entries) {
        this(KeyAccess.of(keywright, schema, keys), entries, null);
    }

    private ScheduleStore(
            KeyAccess<K> access, StreamCodec<K, E> entries, @Nullable Function<? super K, DueStream> streams) {
        super(access);
        this.entries = entries;
        this.fields = new StreamFields<>(access.schema(), entries);
        this.streams = streams;
    }

    /**
     * The same store, whose entries go to these streams when they are due.
     *
     * @param streams the stream of each key
     */
    public ScheduleStore<K, E> appendingTo(Function<? super K, DueStream> streams) {
        return new ScheduleStore<>(access, entries, streams);
    }

    /** The same store, with its commands queued in {@code pipeline}. */
    public ScheduleStore<K, E> in(Pipeline pipeline) {
        return new ScheduleStore<>(access.in(pipeline), entries, streams);
    }

    /**
     * The same store, with {@code ttl} in place of the schema's TTL: whatever starts a key's life starts it with this
     * one, a write in the same step. Where an entry of the key is due only after that, a longer life that the key has
     * is left to it; {@link #touch} alone takes no heed of entries. Sends nothing. O(1).
     *
     * @param ttl positive, at most the declared upper bound; shortened by the declared jitter
     * @throws IllegalArgumentException if it is not, or too short for the span of time that a key stands for
     * @throws IllegalStateException if the keys are persistent
     */
    public ScheduleStore<K, E> lasting(Duration ttl) {
        return new ScheduleStore<>(access.lasting(ttl), entries, streams);
    }

    /**
     * Schedules an entry, or gives it another time: ZADD within the bound and with the TTL in one script. O(log N). To
     * repeat it is safe.
     *
     * @param at when it is due, by the server's clock, to the millisecond; at once if that is past
     * @return whether it was not scheduled yet
     * @throws IllegalArgumentException if the key may end before it is due
     */
    public Call<Boolean> schedule(E entry, Instant at) {
        return schedule(entry, "at", at.toEpochMilli());
    }

    /**
     * As {@link #schedule(Object, Instant)}, so long from now on by the server's clock: TIME and ZADD in one script. To
     * repeat it is safe, and counts from then on.
     *
     * @param delay not negative
     */
    public Call<Boolean> schedule(E entry, Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("a delay is not negative");
        }
        return schedule(entry, "in", delay.toMillis());
    }

    /**
     * ZREM; under SLIDING and REFRESH_ON_WRITE with ZRANGE and PEXPIRE in one script. O(log N).
     *
     * @return false if it was not scheduled, or has gone to its stream already
     */
    public Call<Boolean> cancel(E entry) {
        return access.partialWrites().rule() == WriteTtl.Rule.ALWAYS
                ? use(CommandType.ZREM, keyOf(entry), List.of(memberOf(entry)), IntegerOutput::new, count -> count > 0)
                : writing.removeMany(CommandType.ZREM, keyOf(entry), List.of(memberOf(entry)), count -> count > 0);
    }

    /** ZSCORE; under SLIDING with PEXPIRE in one flush. O(1). When an entry is due; empty if it is not scheduled. */
    public Call<Optional<Instant>> dueOf(E entry) {
        return readEntries(
                CommandType.ZSCORE,
                keyOf(entry),
                List.of(memberOf(entry)),
                DoubleOutput::new,
                millis -> millis == null ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis.longValue())));
    }

    /**
     * ZRANGE: the entries that are due first, those that are due already among them; under SLIDING with PEXPIRE in one
     * flush. O(log N + limit).
     *
     * @param limit at least 1
     */
    public Call<List<Scheduled<E>>> next(K key, int limit) {
        ScanPages.checkLimit(limit);
        return readEntries(
                CommandType.ZRANGE,
                access.encode(key),
                List.of(number(0), number(limit - 1L), ascii("WITHSCORES")),
                ScoredValueListOutput::new,
                scored -> {
                    List<Scheduled<E>> next = new ArrayList<>(scored.size());
                    scored.forEach(member -> next.add(decode(key, member)));
                    return next;
                });
    }

    /** ZCARD. O(1). 0 if there is no such key. */
    public Call<Long> size(K key) {
        return look(CommandType.ZCARD, access.encode(key), List.of(), IntegerOutput::new, size -> size);
    }

    /** {@link Schedule#moveDue(int)} of the key's schedule. */
    public Call<MovedEntries> moveDue(K key, int limit) {
        return of(key).moveDue(limit);
    }

    /**
     * The schedule of one key. Nothing is sent.
     *
     * @throws IllegalArgumentException if a cluster has it in another slot than its stream
     * @throws IllegalStateException if the store has no {@link #appendingTo}
     */
    public Schedule of(K key) {
        if (streams == null) {
            throw new IllegalStateException(schema().pattern() + " has no stream");
        }
        return new Schedule(access, access.encode(key), streams.apply(key));
    }

    private Call<Boolean> schedule(E entry, String from, long millis) {
        List<byte[]> args = List.of(
                ascii(from),
                number(millis),
                number(access.shortestTtlMillis()),
                number(schema().bound()),
                memberOf(entry));
        return writing.script(ScheduleScripts.SCHEDULE, keyOf(entry), args, IntegerOutput::new, added -> {
            if (added == -2) {
                throw new IllegalArgumentException(schema().pattern()
                        + ": the key may end before the entry is due; its TTL is " + access.lifetime());
            }
            return withinBound(added) > 0;
        });
    }

    /** A read of entries. */
    private <R extends @Nullable Object, T extends @Nullable Object> Call<T> readEntries(
            CommandType command,
            byte[] key,
            List<byte[]> args,
            CommandChannel.OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        // A TTL of the caller's may be too short for what was scheduled under another, which a PEXPIRE would not see.
        return access.isSliding() && access.isLasting()
                ? use(command, key, args, output, decode)
                : read(command, key, args, output, decode);
    }

    /** A command that starts the TTL, but never one that ends before an entry is due that would be reached without. */
    private <R extends @Nullable Object, T extends @Nullable Object> Call<T> use(
            CommandType command,
            byte[] key,
            List<byte[]> args,
            CommandChannel.OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        List<byte[]> all = new ArrayList<>(List.of(ascii(command.name())));
        all.addAll(args);
        return writing.script(ScheduleScripts.USE, key, all, output, decode);
    }

    private byte[] keyOf(E entry) {
        return access.encode(entries.keyOf(entry));
    }

    private byte[] memberOf(E entry) {
        return ScheduledMember.encode(fields.encode(entry));
    }

    private Scheduled<E> decode(K key, ScoredValue<byte[]> scored) {
        List<byte[]> stored = decoded("", () -> ScheduledMember.decode(scored.getValue()));
        RawEntry<E> entry = new RawEntry<>(NO_ID, stored, raw -> fields.decode(key, raw));
        return new Scheduled<>(entry.decode(), Instant.ofEpochMilli((long) scored.getScore()));
    }
}
