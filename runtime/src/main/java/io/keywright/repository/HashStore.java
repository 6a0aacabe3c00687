package io.keywright.repository;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.key.KeyCodec;
import io.keywright.script.Script;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes records that stand in HASH keys, one field a component.
 *
 * <p>Only the fields of the codec are ever asked for. A record of which none is there is not there. Every write keeps
 * the key's TTL as the schema's {@link io.keywright.annotation.Expiry} says, in the same command or script: those that
 * replace the whole record start it; those to single fields start it under SLIDING and REFRESH_ON_WRITE, and under
 * ABSOLUTE only where the key has none. Under SLIDING the reads of fields extend the record's life; {@link #exists} and
 * {@link #remainingTtl} never do.
 *
 * <p>A field that can't be decoded is a {@link io.keywright.codec.CodecException}; a key of another type is a
 * {@link io.keywright.RedisCommandException}, save for {@link #save}, which replaces it. Immutable and thread-safe.
 *
 * @param <K> the key's type
 * @param <V> the record's type
 */
public final class HashStore<K, V> {

    private final KeyAccess<K> access;
    private final Reading<K> reading;
    private final HashCodec<K, V> values;
    private final String[] names;
    private final List<byte[]> fields;
    private final Reading.Decoder<K, List<byte @Nullable []>, V> decoder = this::decode;

    /** Makes the store of one repository. */
    public HashStore(Keywright keywright, Schema schema, KeyCodec<K> keys, HashCodec<K, V> values) {
        this(
                KeyAccess.ofValues(keywright, schema, keys),
                values,
                values.fields().clone());
    }

    private HashStore(KeyAccess<K> access, HashCodec<K, V> values, String[] names) {
        this.access = access;
        this.reading = new Reading<>(access);
        this.values = values;
        this.names = names;
        List<byte[]> encoded = new ArrayList<>(names.length);
        for (String name : names) {
            encoded.add(name.getBytes(UTF_8));
        }
        this.fields = encoded;
    }

    /** The same store, with its commands queued in {@code pipeline}. */
    public HashStore<K, V> in(Pipeline pipeline) {
        return new HashStore<>(access.in(pipeline), values, names);
    }

    /**
     * HMGET of the known fields; under SLIDING with PEXPIRE, for a TTL of its own with PTTL, in one flush. O(fields).
     */
    public Call<Optional<V>> find(K key) {
        return reading.find(key, this::hmget, decoder);
    }

    /**
     * What {@link #find} sends, for each key, in one dispatch. O(n).
     *
     * @return the records that are there, in the order of asking; a key that is named twice counts once
     */
    public Call<Map<K, V>> findAll(Collection<? extends K> keys) {
        return reading.findAll(access.distinct(keys), this::hmget, decoder);
    }

    /**
     * DEL, HSET and PEXPIRE in one script. Replaces whatever the key holds, fields that are not of the record included.
     * A record without a field that has a value is removed. O(fields).
     */
    public Call<@Nullable Void> save(V value) {
        return access.script(Scripts.SAVE_RECORD, prepare(value), StatusOutput::new, ok -> null);
    }

    /**
     * {@link #save} for each record, sent together. Every key has a TTL, and a jitter, of its own. O(n). If it fails
     * some of the records may be saved; to repeat it is safe.
     */
    public Call<@Nullable Void> saveAll(Collection<? extends V> values) {
        List<KeyWrite> writes = new ArrayList<>(values.size());
        for (V value : values) {
            writes.add(prepare(value));
        }
        return access.scripts(Scripts.SAVE_RECORD, writes, StatusOutput::new, ok -> null);
    }

    /** EXISTS, HSET and PEXPIRE in one script: applied only where there is no such key, of whatever type. O(fields). */
    public Call<Outcome<V>> saveIfAbsent(V value) {
        return Call.reportingUnknown(access.script(
                Scripts.SAVE_RECORD_IF_ABSENT,
                prepare(value),
                IntegerOutput::new,
                saved -> saved == null ? Outcome.notApplied() : Outcome.applied(value)));
    }

    /**
     * HGET; under SLIDING with PEXPIRE in one flush. O(1).
     *
     * @param field the field's index in {@link HashCodec#fields}
     * @return empty if the record or the field is not there
     */
    public <T> Call<Optional<T>> get(K key, int field, FieldCodec<T> codec) {
        byte[] encoded = access.encode(key);
        String name = names[field];
        return reading.part(
                encoded,
                Commands.hget(encoded, fields.get(field)),
                bytes -> bytes == null
                        ? Optional.empty()
                        : Optional.of(access.schema().decode(name, codec, bytes)));
    }

    /**
     * Sets one field of a record that is there; a null value removes the field. See {@link #update}.
     *
     * @param field the field's index in {@link HashCodec#fields}
     */
    public <T> Call<Boolean> set(K key, int field, FieldCodec<T> codec, @Nullable T value) {
        return update(key, Changes.none().set(field, codec, value));
    }

    /**
     * Sets and removes fields of a record that is there, at once: EXISTS, HSET, HDEL and the TTL in one script.
     * O(fields changed). To repeat it is safe. A record whose last field is removed is gone.
     *
     * @return false if the record is not there; nothing is written then
     */
    public Call<Boolean> update(K key, Changes changes) {
        List<byte[]> removed = new ArrayList<>();
        List<byte[]> set = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            byte[] field = fields.get(changes.field(i));
            byte[] value = changes.value(i);
            if (value == null) {
                removed.add(field);
            } else {
                set.add(field);
                set.add(value);
            }
        }
        List<byte[]> args = new ArrayList<>(1 + removed.size() + set.size());
        args.add(NumberText.encode(removed.size()));
        args.addAll(removed);
        args.addAll(set);
        return access.script(
                Scripts.UPDATE_RECORD,
                KeyWrite.of(access.encode(key), access.partialWrites(), args),
                IntegerOutput::new,
                found -> found == 1);
    }

    /**
     * Adds to a counter of a record that is there; a missing counter is 0. HINCRBY and the TTL in one script; O(1).
     *
     * @param field the field's index in {@link HashCodec#fields}
     * @return the new count; not applied if the record is not there
     */
    public Call<Outcome<Long>> increment(K key, int field, long by) {
        return increment(Scripts.INCREMENT_FIELD_IF_PRESENT, key, field, NumberText.encode(by), access::countApplied);
    }

    /** As {@link #increment}, by HINCRBYFLOAT. */
    public Call<Outcome<Double>> incrementDouble(K key, int field, double by) {
        return increment(
                Scripts.INCREMENT_FIELD_DOUBLE_IF_PRESENT, key, field, NumberText.addend(by), access::numberApplied);
    }

    /**
     * As {@link #increment}, and makes the record where it is not there: for records that are whole with nothing but
     * this counter. A plain HINCRBY where the keys are persistent.
     */
    public Call<Outcome<Long>> incrementOrCreate(K key, int field, long by) {
        if (access.lifetime().isPersistent()) {
            return Call.reportingUnknown(access.channel()
                    .send(Commands.hincrby(access.encode(key), fields.get(field), by), Outcome::applied));
        }
        return increment(Scripts.INCREMENT_FIELD, key, field, NumberText.encode(by), access::countApplied);
    }

    /** As {@link #incrementOrCreate}, by HINCRBYFLOAT. */
    public Call<Outcome<Double>> incrementDoubleOrCreate(K key, int field, double by) {
        byte[] addend = NumberText.addend(by);
        if (access.lifetime().isPersistent()) {
            return Call.reportingUnknown(access.channel()
                    .send(Commands.hincrbyfloat(access.encode(key), fields.get(field), addend), access::numberApplied));
        }
        return increment(Scripts.INCREMENT_FIELD_DOUBLE, key, field, addend, access::numberApplied);
    }

    /** UNLINK. O(1), and its fields' memory is freed in the background. True if the key was there. */
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

    private Command<byte[], byte[], List<byte @Nullable []>> hmget(byte[] key) {
        return Commands.hmget(key, fields);
    }

    private @Nullable V decode(K key, List<byte @Nullable []> stored, @Nullable Duration remaining) {
        byte[] @Nullable [] bytes = stored.toArray(byte[][]::new);
        if (isEmpty(bytes)) {
            return null;
        }
        FieldValues fieldValues = new FieldValues(access.schema(), names, bytes);
        try {
            return remaining == null ? values.decode(key, fieldValues) : values.decode(key, fieldValues, remaining);
        } catch (RuntimeException failure) {
            throw access.schema().undecodable("", failure);
        }
    }

    private static boolean isEmpty(byte[] @Nullable [] stored) {
        for (byte[] field : stored) {
            if (field != null) {
                return false;
            }
        }
        return true;
    }

    private <T> Call<Outcome<T>> increment(
            Script script, K key, int field, byte[] by, Function<byte[], Outcome<T>> applied) {
        return Call.reportingUnknown(access.script(
                script,
                KeyWrite.of(access.encode(key), access.partialWrites(), List.of(fields.get(field), by)),
                ValueOutput::new,
                text -> text == null ? Outcome.notApplied() : applied.apply(text)));
    }

    /** Encodes a whole record. */
    private KeyWrite prepare(V value) {
        byte[] @Nullable [] encoded = values.encode(value);
        List<byte[]> args = new ArrayList<>(2 * encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            byte[] bytes = encoded[i];
            if (bytes != null) {
                args.add(fields.get(i));
                args.add(bytes);
            }
        }
        return KeyWrite.of(access.encode(values.keyOf(value)), access.wholeWrites(values.lifetimeOf(value)), args);
    }
}
