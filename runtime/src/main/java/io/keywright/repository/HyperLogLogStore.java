package io.keywright.repository;

import io.keywright.Keywright;
import io.keywright.Pipeline;
import io.keywright.key.KeyCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the distinct members of HYPERLOGLOG keys, with a standard error of 0.81 %, in at most 12 KiB a key. The
 * members themselves are not kept.
 *
 * <p>Every write that can make the key keeps its TTL as the schema's {@link io.keywright.annotation.Expiry} says, in
 * the same command or script: under SLIDING and REFRESH_ON_WRITE each write starts it; under ABSOLUTE a write gives it
 * only where the key has none. Under SLIDING the counts extend the life of what they count. A key of another type is a
 * {@link io.keywright.RedisCommandException}. Immutable and thread-safe.
 *
 * @param <K> the key's type
 * @param <M> the member's type
 * @param <E> the entity's type: one member of one key
 */
public final class HyperLogLogStore<K, M, E> extends MemberStore<K, M, E> {

    private final ElementCodec<K, M, E> elements;

    /** Makes the store of one repository. */
    public HyperLogLogStore(Keywright keywright, Schema schema, KeyCodec<K> keys, ElementCodec<K, M, E> elements) {
        this(KeyAccess.of(keywright, schema, keys), elements);
    }

    private HyperLogLogStore(KeyAccess<K> access, ElementCodec<K, M, E> elements) {
        super(access, elements);
        this.elements = elements;
    }

    /** The same store, with its commands queued in {@code pipeline}. */
    public HyperLogLogStore<K, M, E> in(Pipeline pipeline) {
        return new HyperLogLogStore<>(access.in(pipeline), elements);
    }

    /**
     * The same store, with {@code ttl} in place of the schema's TTL: whatever starts a key's life starts it with this
     * one, a write in the same step. Sends nothing. O(1).
     *
     * @param ttl positive, at most the declared upper bound; shortened by the declared jitter
     * @throws IllegalArgumentException if it is not, or too short for the span of time that a key stands for
     * @throws IllegalStateException if the keys are persistent
     */
    public HyperLogLogStore<K, M, E> lasting(Duration ttl) {
        return new HyperLogLogStore<>(access.lasting(ttl), elements);
    }

    /**
     * PFADD with the TTL in one script; a plain PFADD where there is none. O(1). True if the count may have changed.
     */
    public Call<Boolean> add(E element) {
        return writing.writeMany(CommandType.PFADD, keyOf(element), List.of(memberOf(element)), changed -> changed > 0);
    }

    /**
     * {@link #add} for several elements, those of one key at once. O(n). If it fails and the elements are of several
     * keys, those of some keys may be counted; to repeat it is safe.
     */
    public Call<@Nullable Void> addAll(Collection<? extends E> added) {
        return writing.writeAll(CommandType.PFADD, writes(added, elements::keyOf, this::membersOf), changed -> null);
    }

    /** PFCOUNT; under SLIDING with PEXPIRE in one flush. O(1). 0 if there is no such key. */
    public Call<Long> count(K key) {
        return read(CommandType.PFCOUNT, access.encode(key), List.of(), IntegerOutput::new, count -> count);
    }

    /**
     * How many distinct members the keys have together: PFCOUNT of several keys; under SLIDING with PEXPIRE of each in
     * one flush. O(n), some hundred times the cost of one {@link #count}, which is remembered.
     *
     * @throws IllegalArgumentException if there are no keys, or if a cluster holds two of them in different slots:
     *     nothing is sent
     */
    public Call<Long> countTogether(Collection<? extends K> keys) {
        List<byte[]> encoded = together(keys);
        return readTogether(
                encoded, Writing.command(CommandType.PFCOUNT, encoded, List.of(), IntegerOutput::new), count -> count);
    }

    /**
     * Counts at one key what is counted at others too: PFMERGE with the TTL in one script; a plain PFMERGE where there
     * is none. O(n). May be repeated.
     *
     * @throws IllegalArgumentException if there are no keys, or if a cluster holds two of them in different slots:
     *     nothing is sent
     */
    public Call<@Nullable Void> merge(K into, Collection<? extends K> from) {
        List<K> keys = new ArrayList<>(List.of(into));
        from.stream().filter(key -> !key.equals(into)).forEach(keys::add);
        if (from.isEmpty()) {
            throw new IllegalArgumentException(schema().pattern() + ": no keys are given");
        }
        List<byte[]> encoded = together(keys);
        WriteTtl ttl = access.partialWrites();
        return ttl.rule() == WriteTtl.Rule.NEVER
                ? access.channel()
                        .send(
                                Writing.command(CommandType.PFMERGE, encoded, List.of(), StatusOutput::new),
                                merged -> null)
                : writing.script(HyperLogLogScripts.MERGE, ttl, encoded, List.of(), StatusOutput::new, merged -> null);
    }
}
