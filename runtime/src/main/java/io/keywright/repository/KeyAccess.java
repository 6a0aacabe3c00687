package io.keywright.repository;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.key.KeyCodec;
import io.keywright.script.Script;
import io.lettuce.core.protocol.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the stores of all Redis types do alike: write keys, choose TTLs, delete, ask for existence and for the remaining
 * life, and extend it where the schema is SLIDING.
 */
final class KeyAccess<K> {

    /** The most keys that one command names: a longer one would hold up the server's other clients. */
    private static final int KEYS_PER_COMMAND = 500;

    private final Keywright keywright;
    private final Schema schema;
    private final KeyCodec<K> keys;
    private final byte[] namespace;
    private final ResolvedLifetime lifetime;
    private final @Nullable Duration lasting;
    private final CommandChannel channel;

    private KeyAccess(
            Keywright keywright,
            Schema schema,
            KeyCodec<K> keys,
            byte[] namespace,
            ResolvedLifetime lifetime,
            @Nullable Duration lasting,
            CommandChannel channel) {
        this.keywright = keywright;
        this.schema = schema;
        this.keys = keys;
        this.namespace = namespace;
        this.lifetime = lifetime;
        this.lasting = lasting;
        this.channel = channel;
    }

    static <K> KeyAccess<K> of(Keywright keywright, Schema schema, KeyCodec<K> keys) {
        ResolvedLifetime lifetime =
                schema.lifetime().resolve(keywright.configuration(), keywright.jitterSource()::nextDouble);
        return new KeyAccess<>(
                keywright, schema, keys, keywright.namespace(), lifetime, null, keywright.channel(schema.pattern()));
    }

    /** The same for stores whose values bring their TTL, which a later read can't restart. */
    static <K> KeyAccess<K> ofValues(Keywright keywright, Schema schema, KeyCodec<K> keys) {
        KeyAccess<K> access = of(keywright, schema, keys);
        if (access.lifetime.isPerCall() && access.isSliding()) {
            throw new IllegalArgumentException(schema.pattern()
                    + ": a read can't restart a TTL that only the write knew; SLIDING needs one TTL for all");
        }
        return access;
    }

    KeyAccess<K> in(Pipeline pipeline) {
        return by(pipeline.channel(schema.pattern()));
    }

    /** The same keys, by way of a connection of the caller's own. */
    KeyAccess<K> over(OwnConnection connection) {
        return by(connection.channel(schema.pattern()));
    }

    private KeyAccess<K> by(CommandChannel other) {
        return new KeyAccess<>(keywright, schema, keys, namespace, lifetime, lasting, other);
    }

    /** A connection of the caller's own, for commands that wait on the server. */
    OwnConnection ownConnection(Duration commandTimeout) {
        return keywright.ownConnection(commandTimeout);
    }

    /**
     * The same keys, of which each start of the TTL is one of {@code ttl}.
     *
     * @throws IllegalArgumentException if {@code ttl} is one that {@link ResolvedLifetime#nextMillis(Duration)} refuses
     * @throws IllegalStateException if the keys are persistent
     */
    KeyAccess<K> lasting(Duration ttl) {
        lifetime.check(ttl);
        return new KeyAccess<>(keywright, schema, keys, namespace, lifetime, ttl, channel);
    }

    Schema schema() {
        return schema;
    }

    ResolvedLifetime lifetime() {
        return lifetime;
    }

    CommandChannel channel() {
        return channel;
    }

    /** The key's bytes, namespace included. */
    byte[] encode(K key) {
        return keys.encode(namespace, key);
    }

    /** A TTL for a write that brings none: that of {@link #lasting}, or the schema's upper bound. Jitter included. */
    long ttlMillis() {
        if (lasting != null) {
            return lifetime.nextMillis(lasting);
        }
        return lifetime.isPerCall()
                ? lifetime.nextMillis(Duration.ofMillis(lifetime.maxMillis()))
                : lifetime.nextMillis();
    }

    /** A TTL for a write of a whole value: what the value asks for, or the schema's. Jitter included. */
    long ttlMillis(@Nullable Duration asked) {
        return asked == null ? lifetime.nextMillis() : lifetime.nextMillis(asked);
    }

    /** The least that a key lives from a write on that starts its TTL; 0 where it has none. */
    long shortestTtlMillis() {
        if (lifetime.isPersistent()) {
            return 0;
        }
        return lifetime.shortest(lasting == null ? lifetime.maxMillis() : Math.max(1, lasting.toMillis()));
    }

    /** Whether the TTL is the caller's, by {@link #lasting}. */
    boolean isLasting() {
        return lasting != null;
    }

    boolean isSliding() {
        return !lifetime.isPersistent() && lifetime.expiry() == Expiry.SLIDING;
    }

    Call<Boolean> delete(K key) {
        return channel.send(Commands.unlink(List.of(encode(key))), count -> count > 0);
    }

    Call<Long> deleteAll(Collection<? extends K> keys) {
        List<byte[]> encoded = encodeAll(distinct(keys));
        List<Command<byte[], byte[], Long>> commands = new ArrayList<>();
        for (int[] group : groups(encoded)) {
            commands.add(Commands.unlink(pick(encoded, group)));
        }
        return channel.sendAll(
                commands, counts -> counts.stream().mapToLong(Long::longValue).sum());
    }

    Call<Boolean> exists(K key) {
        return channel.send(Commands.exists(encode(key)), count -> count > 0);
    }

    Call<Optional<Duration>> remainingTtl(K key) {
        return channel.send(
                Commands.pttl(encode(key)),
                millis -> millis < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis)));
    }

    Call<Boolean> touch(K key) {
        return channel.send(Commands.pexpire(encode(key), ttlMillis()), applied -> applied > 0);
    }

    Call<Boolean> touch(K key, Duration ttl) {
        return channel.send(Commands.pexpire(encode(key), ttlMillis(ttl)), applied -> applied > 0);
    }

    /** Whether a whole value that asks for this TTL gets none. */
    boolean staysFor(@Nullable Duration asked) {
        return lifetime.isPersistent() || (asked == null && lifetime.isOrNone());
    }

    /** What a write that replaces the whole value does to the TTL. */
    WriteTtl wholeWrites(@Nullable Duration asked) {
        return staysFor(asked) ? WriteTtl.NEVER : new WriteTtl(ttlMillis(asked), WriteTtl.Rule.ALWAYS);
    }

    /** What a write that replaces the whole value, which brings no TTL, does to it. */
    WriteTtl wholeWrites() {
        return lifetime().isPersistent() ? WriteTtl.NEVER : new WriteTtl(ttlMillis(), WriteTtl.Rule.ALWAYS);
    }

    /** What a write to a part of the value does to the TTL. */
    WriteTtl partialWrites() {
        if (lifetime().isPersistent()) {
            return WriteTtl.NEVER;
        }
        if (lifetime.isOrNone()) {
            return new WriteTtl(ttlMillis(), WriteTtl.Rule.CREATED);
        }
        boolean fromCreation = lifetime().expiry() == Expiry.ABSOLUTE;
        return new WriteTtl(ttlMillis(), fromCreation ? WriteTtl.Rule.MISSING : WriteTtl.Rule.ALWAYS);
    }

    /** Runs one of the {@link Scripts}. */
    <R extends @Nullable Object, T extends @Nullable Object> Call<T> script(
            Script script,
            KeyWrite write,
            CommandChannel.OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        return channel.script(script, write.keys(), write.args(), output, decode);
    }

    /** Runs one of the {@link Scripts} for each of several keys, in bounded chunks, as one call. */
    <R extends @Nullable Object, T extends @Nullable Object> Call<T> scripts(
            Script script,
            List<KeyWrite> writes,
            CommandChannel.OutputFactory<R> output,
            Function<? super List<R>, ? extends T> decode) {
        return channel.scriptAll(
                script,
                writes.stream().map(KeyWrite::keys).toList(),
                writes.stream().map(KeyWrite::args).toList(),
                output,
                decode);
    }

    /** The reply of an increment that was applied. */
    Outcome<Long> countApplied(byte[] text) {
        return Outcome.applied(schema.decode("", FieldCodecs.LONG, text));
    }

    /** The reply of an increment by a fraction that was applied. */
    Outcome<Double> numberApplied(byte[] text) {
        return Outcome.applied(schema.decode("", FieldCodecs.DOUBLE, text));
    }

    /** The keys without repetitions, in the order of asking. */
    List<K> distinct(Collection<? extends K> keys) {
        return new ArrayList<>(new LinkedHashSet<>(keys));
    }

    List<byte[]> encodeAll(List<K> keys) {
        List<byte[]> encoded = new ArrayList<>(keys.size());
        for (K key : keys) {
            encoded.add(encode(key));
        }
        return encoded;
    }

    /** The indexes of keys that one command may name: of one slot in a cluster, and not too many. */
    List<int[]> groups(List<byte[]> encoded) {
        List<int[]> groups = new ArrayList<>();
        for (int[] slot : Slots.group(encoded, channel.isCluster())) {
            for (int from = 0; from < slot.length; from += KEYS_PER_COMMAND) {
                groups.add(Arrays.copyOfRange(slot, from, Math.min(from + KEYS_PER_COMMAND, slot.length)));
            }
        }
        return groups;
    }

    static List<byte[]> pick(List<byte[]> all, int[] indexes) {
        List<byte[]> picked = new ArrayList<>(indexes.length);
        for (int index : indexes) {
            picked.add(all.get(index));
        }
        return picked;
    }

    /**
     * The time that a reply of PTTL means: null for a value that stays. Where each has a TTL, a key without one, which
     * no store makes, counts as fresh; so does one that expired since it was read.
     */
    @Nullable
    Duration remaining(long pttl) {
        return pttl == -1 && lifetime.isOrNone() ? null : Duration.ofMillis(pttl < 0 ? lifetime.maxMillis() : pttl);
    }
}
