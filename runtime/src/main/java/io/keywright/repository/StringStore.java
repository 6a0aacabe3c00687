package io.keywright.repository;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.key.KeyCodec;
import io.keywright.repository.ServerFeatures.Feature;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes values that stand whole in STRING keys: documents, and lone values stored bare, counters among them.
 *
 * <p>Every write keeps the key's TTL as the schema's {@link io.keywright.annotation.Expiry} says, in the same command
 * or script. Under SLIDING the reads of a value extend its life; {@link #exists} and {@link #remainingTtl} never do. A
 * value that can't be decoded is a {@link io.keywright.codec.CodecException}; a key of another type is a
 * {@link io.keywright.RedisCommandException}. Immutable and thread-safe.
 *
 * @param <K> the key's type
 * @param <V> the entity's type
 */
public final class StringStore<K, V> {

    private final KeyAccess<K> access;
    private final Reading<K> reading;
    private final EntityCodec<K, V> values;
    private final Reading.Decoder<K, byte @Nullable [], V> decoder = this::decode;

    /** Makes the store of one repository. */
    public StringStore(Keywright keywright, Schema schema, KeyCodec<K> keys, EntityCodec<K, V> values) {
        this(KeyAccess.ofValues(keywright, schema, keys), values);
    }

    private StringStore(KeyAccess<K> access, EntityCodec<K, V> values) {
        this.access = access;
        this.reading = new Reading<>(access);
        this.values = values;
    }

    /** The same store, with its commands queued in {@code pipeline}. */
    public StringStore<K, V> in(Pipeline pipeline) {
        return new StringStore<>(access.in(pipeline), values);
    }

    /** GET; under SLIDING GETEX; where the TTL is the value's own, GET and PTTL in one flush. O(1). */
    public Call<Optional<V>> find(K key) {
        return reading.find(key, readCommand(), decoder);
    }

    /**
     * MGET, one a cluster slot; under SLIDING a GETEX a key; where the TTL is the value's own, GET and PTTL for each
     * key. All in one dispatch. O(n) in the keys asked for.
     *
     * @return the values that are there, in the order of asking; a key that is named twice counts once
     */
    public Call<Map<K, V>> findAll(Collection<? extends K> keys) {
        List<K> asked = access.distinct(keys);
        if (access.isSliding() || access.lifetime().isPerCall()) {
            return reading.findAll(asked, readCommand(), decoder);
        }
        List<byte[]> encoded = access.encodeAll(asked);
        List<int[]> groups = access.groups(encoded);
        List<Command<byte[], byte[], List<byte @Nullable []>>> commands = new ArrayList<>(groups.size());
        for (int[] group : groups) {
            commands.add(Commands.mget(KeyAccess.pick(encoded, group)));
        }
        return access.channel().sendAll(commands, replies -> inOrderOfAsking(asked, groups, replies));
    }

    /** SET with PX. Replaces whatever the key holds and starts its TTL. O(1). */
    public Call<@Nullable Void> save(V value) {
        return access.channel().send(set(value), ok -> null);
    }

    /**
     * A SET with PX for each value, in chunks of one flush each. Every key has a TTL, and a jitter, of its own. O(n).
     * If it fails some of the values may be saved; to repeat it is safe.
     */
    public Call<@Nullable Void> saveAll(Collection<? extends V> values) {
        List<Command<byte[], byte[], @Nullable String>> commands = new ArrayList<>(values.size());
        for (V value : values) {
            commands.add(set(value));
        }
        return access.channel().sendAll(commands, ok -> null);
    }

    /** SET with NX and PX: applied only where there is no such key, of whatever type. O(1). */
    public Call<Outcome<V>> saveIfAbsent(V value) {
        byte[] key = access.encode(values.keyOf(value));
        byte[] bytes = values.encode(value);
        Duration asked = values.lifetimeOf(value);
        Command<byte[], byte[], @Nullable String> command = access.staysFor(asked)
                ? Commands.setIfAbsent(key, bytes)
                : Commands.setIfAbsent(key, bytes, access.ttlMillis(asked));
        return Call.reportingUnknown(access.channel().send(command, ok -> outcome(ok, value)));
    }

    /**
     * Compare and set: applied only where the key holds exactly the bytes that {@code expected} is encoded as. It
     * starts the TTL. SET with IFEQ where the server knows it, else a script; O(1).
     *
     * @throws IllegalArgumentException if the values have different keys
     */
    public Call<Outcome<V>> replace(V expected, V replacement) {
        byte[] key = access.encode(values.keyOf(replacement));
        if (!Arrays.equals(key, access.encode(values.keyOf(expected)))) {
            throw new IllegalArgumentException("the expected value and its replacement have different keys");
        }
        byte[] old = values.encode(expected);
        byte[] bytes = values.encode(replacement);
        Duration asked = values.lifetimeOf(replacement);
        return Call.reportingUnknown(
                access.channel().features().has(Feature.SET_IFEQ)
                        ? access.channel().send(setIfEqual(key, old, bytes, asked), ok -> outcome(ok, replacement))
                        : access.script(
                                Scripts.REPLACE,
                                KeyWrite.of(key, access.wholeWrites(asked), List.of(old, bytes)),
                                StatusOutput::new,
                                ok -> outcome(ok, replacement)));
    }

    /**
     * Adds to a lone counter; a missing one is 0. INCRBY, with the TTL as the schema's expiry says, in one script;
     * O(1).
     *
     * @return the new count
     */
    public Call<Outcome<Long>> increment(K key, long by) {
        byte[] encoded = access.encode(key);
        return Call.reportingUnknown(
                access.lifetime().isPersistent()
                        ? access.channel().send(Commands.incrBy(encoded, by), Outcome::applied)
                        : access.script(
                                Scripts.INCREMENT,
                                KeyWrite.of(encoded, access.partialWrites(), List.of(NumberText.encode(by))),
                                ValueOutput::new,
                                access::countApplied));
    }

    /** {@link #increment} by {@code -by}. */
    public Call<Outcome<Long>> decrement(K key, long by) {
        return increment(key, Math.negateExact(by));
    }

    /** As {@link #increment}, by INCRBYFLOAT. */
    public Call<Outcome<Double>> incrementDouble(K key, double by) {
        byte[] encoded = access.encode(key);
        byte[] addend = NumberText.addend(by);
        return Call.reportingUnknown(
                access.lifetime().isPersistent()
                        ? access.channel().send(Commands.incrByFloat(encoded, addend), access::numberApplied)
                        : access.script(
                                Scripts.INCREMENT_DOUBLE,
                                KeyWrite.of(encoded, access.partialWrites(), List.of(addend)),
                                ValueOutput::new,
                                access::numberApplied));
    }

    /** UNLINK. O(1). True if the key was there. */
    public Call<Boolean> delete(K key) {
        return access.delete(key);
    }

    /** UNLINK, one a cluster slot, in one dispatch; O(n). Gives how many of the keys were there. */
    public Call<Long> deleteAll(Collection<? extends K> keys) {
        return access.deleteAll(keys);
    }

    /** EXISTS. O(1). */
    public Call<Boolean> exists(K key) {
        return access.exists(key);
    }

    /** PTTL. O(1). Empty if there is no such key, or if it has no TTL. */
    public Call<Optional<Duration>> remainingTtl(K key) {
        return access.remainingTtl(key);
    }

    /** PEXPIRE: starts the TTL anew. O(1). False if there is no such key. */
    public Call<Boolean> touch(K key) {
        return access.touch(key);
    }

    /** PEXPIRE with a TTL of its own, where the schema leaves it to each value. O(1). False if there is no such key. */
    public Call<Boolean> touch(K key, Duration ttl) {
        return access.touch(key, ttl);
    }

    private Function<byte[], Command<byte[], byte[], byte @Nullable []>> readCommand() {
        return access.isSliding() && access.channel().features().has(Feature.GETEX)
                ? key -> Commands.getEx(key, access.ttlMillis())
                : Commands::get;
    }

    private Command<byte[], byte[], @Nullable String> set(V value) {
        byte[] key = access.encode(values.keyOf(value));
        byte[] bytes = values.encode(value);
        Duration asked = values.lifetimeOf(value);
        return access.staysFor(asked) ? Commands.set(key, bytes) : Commands.set(key, bytes, access.ttlMillis(asked));
    }

    private Command<byte[], byte[], @Nullable String> setIfEqual(
            byte[] key, byte[] expected, byte[] bytes, @Nullable Duration asked) {
        return access.staysFor(asked)
                ? Commands.setIfEqual(key, expected, bytes)
                : Commands.setIfEqual(key, expected, bytes, access.ttlMillis(asked));
    }

    private static <V> Outcome<V> outcome(@Nullable String ok, V value) {
        return ok == null ? Outcome.notApplied() : Outcome.applied(value);
    }

    private @Nullable V decode(K key, byte @Nullable [] bytes, @Nullable Duration remaining) {
        if (bytes == null) {
            return null;
        }
        try {
            return remaining == null ? values.decode(key, bytes) : values.decode(key, bytes, remaining);
        } catch (RuntimeException failure) {
            throw access.schema().undecodable("", failure);
        }
    }

    private Map<K, V> inOrderOfAsking(List<K> asked, List<int[]> groups, List<List<byte @Nullable []>> replies) {
        byte[] @Nullable [] stored = new byte[asked.size()][];
        for (int g = 0; g < groups.size(); g++) {
            int[] group = groups.get(g);
            for (int i = 0; i < group.length; i++) {
                stored[group[i]] = replies.get(g).get(i);
            }
        }
        Map<K, V> found = new LinkedHashMap<>();
        for (int i = 0; i < stored.length; i++) {
            V value = decode(asked.get(i), stored[i], null);
            if (value != null) {
                found.put(asked.get(i), value);
            }
        }
        return found;
    }
}
