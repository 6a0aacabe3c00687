package io.keywright.repository;

import io.keywright.BoundExceededException;
import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.Pipeline;
import io.keywright.key.KeyCodec;
import io.keywright.script.Script;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the entries of HASH keys that are used as maps.
 *
 * <p>Every write that can make the key keeps its TTL as the schema's {@link io.keywright.annotation.Expiry} says, in
 * the same command or script: under SLIDING and REFRESH_ON_WRITE each write starts it, removals included; under
 * ABSOLUTE a write gives it only where the key has none, as in a map that was emptied and comes back. Under SLIDING the
 * reads of entries extend the map's life; {@link #contains}, {@link #size}, {@link #exists} and {@link #remainingTtl}
 * never do.
 *
 * <p>Where the schema has a bound no write takes the map beyond it: it fails with {@link BoundExceededException} and
 * writes nothing. Entries that are replaced take no room. An entry that can't be decoded is a
 * {@link io.keywright.codec.CodecException}; a key of another type is a {@link io.keywright.RedisCommandException}.
 * Immutable and thread-safe.
 *
 * @param <K> the key's type
 * @param <F> the type of the component that tells the entries of one key apart
 * @param <E> the entity's type: one entry
 */
public final class HashMapStore<K, F, E> {

    private final KeyAccess<K> access;
    private final Reading<K> reading;
    private final EntryCodec<K, F, E> entries;

    /** Makes the store of one repository. */
    public HashMapStore(Keywright keywright, Schema schema, KeyCodec<K> keys, EntryCodec<K, F, E> entries) {
        this(KeyAccess.of(keywright, schema, keys), entries);
    }

    private HashMapStore(KeyAccess<K> access, EntryCodec<K, F, E> entries) {
        this.access = access;
        this.reading = new Reading<>(access);
        this.entries = entries;
    }

    /** The same store, with its commands queued in {@code pipeline}. */
    public HashMapStore<K, F, E> in(Pipeline pipeline) {
        return new HashMapStore<>(access.in(pipeline), entries);
    }

    /**
     * The same store, with {@code ttl} in place of the schema's TTL: whatever starts a key's life starts it with this
     * one, a write in the same step. Sends nothing. O(1).
     *
     * @param ttl positive, at most the declared upper bound; shortened by the declared jitter
     * @throws IllegalArgumentException if it is not, or too short for the span of time that a key stands for
     * @throws IllegalStateException if the keys are persistent
     */
    public HashMapStore<K, F, E> lasting(Duration ttl) {
        return new HashMapStore<>(access.lasting(ttl), entries);
    }

    /** HGET; under SLIDING with PEXPIRE in one flush. O(1). */
    public Call<Optional<E>> get(K key, F field) {
        byte[] encoded = access.encode(key);
        return reading.part(
                encoded,
                Commands.hget(encoded, entries.encodeField(field)),
                value -> value == null ? Optional.empty() : Optional.of(decode(key, field, value)));
    }

    /**
     * HMGET; under SLIDING with PEXPIRE in one flush. O(n) in the fields asked for.
     *
     * @return the entries that are there, in the order of asking; a field that is named twice counts once
     */
    public Call<Map<F, E>> getAll(K key, Collection<? extends F> fields) {
        List<F> asked = new ArrayList<>(new LinkedHashSet<>(fields));
        if (asked.isEmpty()) {
            return Call.completed(Map.of());
        }
        byte[] encoded = access.encode(key);
        return reading.part(encoded, Commands.hmget(encoded, encodeFields(asked)), values -> {
            Map<F, E> found = new LinkedHashMap<>();
            for (int i = 0; i < asked.size(); i++) {
                byte[] value = values.get(i);
                if (value != null) {
                    found.put(asked.get(i), decode(key, asked.get(i), value));
                }
            }
            return found;
        });
    }

    /**
     * HGETALL; under SLIDING with PEXPIRE in one flush. O(bound).
     *
     * @return all entries, in the server's order
     * @throws IllegalStateException if the schema has no bound: read such a map by {@link #page}
     */
    public Call<List<E>> entries(K key) {
        if (!access.schema().isBounded()) {
            throw new IllegalStateException(access.schema().pattern() + " has no bound: its entries are read by pages");
        }
        byte[] encoded = access.encode(key);
        return reading.part(encoded, Commands.hgetall(encoded), stored -> decodeAll(key, stored));
    }

    /**
     * HSCAN with COUNT; under SLIDING with PEXPIRE in one flush. O(limit) a page.
     *
     * <p>The limit is what the server aims at: a page may hold fewer entries, also none although more follow, and more:
     * a small map, which the server keeps in one compact block, comes whole. Entries that are there from the first page
     * to the last are seen at least once, possibly twice; others may be seen or not.
     *
     * @param cursor {@link Cursor#start}, then the last page's {@link Page#next}
     * @param limit at least 1
     */
    public Call<Page<E>> page(K key, Cursor cursor, int limit) {
        ScanPages.checkLimit(limit);
        if (cursor.isEnd()) {
            return Call.completed(new Page<>(List.of(), Cursor.end()));
        }
        byte[] encoded = access.encode(key);
        return reading.part(
                encoded,
                Commands.hscan(encoded, ScanPages.position(cursor), limit),
                page -> new Page<>(decodeAll(key, page.getMap()), ScanPages.next(page)));
    }

    /** HSET with the TTL, within the bound, in one script; a plain HSET where there is neither. O(1). */
    public Call<@Nullable Void> put(E entry) {
        return putAll(List.of(entry));
    }

    /**
     * {@link #put} for several entries: those of one key at once, all or none. Of two entries for one field the last
     * counts. O(n). If it fails and the entries are of several keys, those of some keys may be written; to repeat it is
     * safe.
     */
    public Call<@Nullable Void> putAll(Collection<? extends E> added) {
        Map<Bytes, Map<Bytes, byte[]>> byKey = encode(added);
        if (isPlain()) {
            List<Command<byte[], byte[], Long>> commands = new ArrayList<>(byKey.size());
            byKey.forEach((key, values) -> commands.add(Commands.hset(key.array(), fieldsAndValues(values))));
            return access.channel().sendAll(commands, counts -> null);
        }
        List<KeyWrite> writes = new ArrayList<>(byKey.size());
        byKey.forEach((key, values) -> writes.add(putInBound(key.array(), fieldsAndValues(values))));
        return writes.size() == 1
                ? access.script(Scripts.PUT_ENTRIES, writes.get(0), IntegerOutput::new, this::written)
                : access.scripts(Scripts.PUT_ENTRIES, writes, IntegerOutput::new, replies -> {
                    replies.forEach(this::written);
                    return null;
                });
    }

    /**
     * Adds to an entry that is a counter; a missing one is 0. HINCRBY with the TTL, within the bound, in one script; a
     * plain HINCRBY where there is neither. O(1).
     *
     * @return the new count
     */
    public Call<Outcome<Long>> increment(K key, F field, long by) {
        byte[] encoded = access.encode(key);
        byte[] name = entries.encodeField(field);
        if (isPlain()) {
            return Call.reportingUnknown(access.channel().send(Commands.hincrby(encoded, name, by), Outcome::applied));
        }
        return increment(
                Scripts.INCREMENT_FIELD_BOUNDED,
                Scripts.INCREMENT_FIELD,
                encoded,
                List.of(name, NumberText.encode(by)),
                access::countApplied);
    }

    /** As {@link #increment}, by HINCRBYFLOAT. */
    public Call<Outcome<Double>> incrementDouble(K key, F field, double by) {
        byte[] encoded = access.encode(key);
        byte[] name = entries.encodeField(field);
        byte[] addend = NumberText.addend(by);
        if (isPlain()) {
            return Call.reportingUnknown(
                    access.channel().send(Commands.hincrbyfloat(encoded, name, addend), access::numberApplied));
        }
        return increment(
                Scripts.INCREMENT_FIELD_DOUBLE_BOUNDED,
                Scripts.INCREMENT_FIELD_DOUBLE,
                encoded,
                List.of(name, addend),
                access::numberApplied);
    }

    /** HDEL; under SLIDING and REFRESH_ON_WRITE with PEXPIRE in one script. O(1). True if the entry was there. */
    public Call<Boolean> remove(K key, F field) {
        return remove(key, List.of(field), removed -> removed > 0);
    }

    /** As {@link #remove}, for several fields at once; O(n). Gives how many of the entries were there. */
    public Call<Long> removeAll(K key, Collection<? extends F> fields) {
        return fields.isEmpty() ? Call.completed(0L) : remove(key, fields, removed -> removed);
    }

    /** HEXISTS. O(1). */
    public Call<Boolean> contains(K key, F field) {
        return access.channel()
                .send(Commands.hexists(access.encode(key), entries.encodeField(field)), there -> there == 1);
    }

    /** HLEN. O(1). 0 if there is no such key. */
    public Call<Long> size(K key) {
        return access.channel().send(Commands.hlen(access.encode(key)), size -> size);
    }

    /** UNLINK. O(1), and the entries' memory is freed in the background. True if the key was there. */
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

    /** Whether a write is a single command: there is no TTL to give and no bound to keep. */
    private boolean isPlain() {
        return access.lifetime().isPersistent() && !access.schema().isBounded();
    }

    private <T> Call<T> remove(K key, Collection<? extends F> fields, Function<Long, T> decode) {
        byte[] encoded = access.encode(key);
        List<byte[]> names = encodeFields(fields);
        WriteTtl ttl = access.partialWrites();
        // A removal makes no key, so that there is nothing to add where only a new key would get a TTL.
        return ttl.rule() == WriteTtl.Rule.ALWAYS
                ? access.script(Scripts.REMOVE_ENTRIES, KeyWrite.of(encoded, ttl, names), IntegerOutput::new, decode)
                : access.channel().send(Commands.hdel(encoded, names), decode);
    }

    /** The entries' fields and values, by key and by field, as bytes: what is equal on the server is equal here. */
    private Map<Bytes, Map<Bytes, byte[]>> encode(Collection<? extends E> added) {
        Map<Bytes, Map<Bytes, byte[]>> byKey = new LinkedHashMap<>();
        for (E entry : added) {
            Bytes key = new Bytes(access.encode(entries.keyOf(entry)));
            Bytes field = new Bytes(entries.encodeField(entries.fieldOf(entry)));
            byKey.computeIfAbsent(key, unseen -> new LinkedHashMap<>()).put(field, entries.encodeValue(entry));
        }
        return byKey;
    }

    private static List<byte[]> fieldsAndValues(Map<Bytes, byte[]> values) {
        List<byte[]> args = new ArrayList<>(2 * values.size());
        values.forEach((field, value) -> {
            args.add(field.array());
            args.add(value);
        });
        return args;
    }

    private KeyWrite putInBound(byte[] key, List<byte[]> fieldsAndValues) {
        List<byte[]> args = new ArrayList<>(1 + fieldsAndValues.size());
        args.add(NumberText.encode(access.schema().bound()));
        args.addAll(fieldsAndValues);
        return KeyWrite.of(key, access.partialWrites(), args);
    }

    /** The reply of a write that keeps to the bound. */
    private @Nullable Void written(long reply) {
        if (reply == 0) {
            throw access.schema().boundExceeded();
        }
        return null;
    }

    private <T> Call<Outcome<T>> increment(
            Script bounded, Script unbounded, byte[] key, List<byte[]> args, Function<byte[], Outcome<T>> applied) {
        Script script = access.schema().isBounded() ? bounded : unbounded;
        List<byte[]> all = new ArrayList<>(args);
        all.add(NumberText.encode(access.schema().bound()));
        return Call.reportingUnknown(
                access.script(script, KeyWrite.of(key, access.partialWrites(), all), ValueOutput::new, text -> {
                    if (text == null) {
                        throw access.schema().boundExceeded();
                    }
                    return applied.apply(text);
                }));
    }

    private List<byte[]> encodeFields(Collection<? extends F> fields) {
        List<byte[]> names = new ArrayList<>(fields.size());
        for (F field : fields) {
            names.add(entries.encodeField(field));
        }
        return names;
    }

    private E decode(K key, F field, byte[] value) {
        try {
            return entries.decode(key, field, value);
        } catch (RuntimeException failure) {
            throw access.schema().undecodable("value", failure);
        }
    }

    private F decodeField(byte[] name) {
        try {
            return entries.decodeField(name);
        } catch (RuntimeException failure) {
            throw access.schema().undecodable("field", failure);
        }
    }

    private List<E> decodeAll(K key, Map<byte[], byte[]> stored) {
        List<E> decoded = new ArrayList<>(stored.size());
        stored.forEach((name, value) -> decoded.add(decode(key, decodeField(name), value)));
        return decoded;
    }
}
