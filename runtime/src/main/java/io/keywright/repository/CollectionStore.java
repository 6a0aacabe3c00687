package io.keywright.repository;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.ProtocolKeyword;
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

/** What the stores of all collections share: their parts, and the operations on a key as a whole. */
abstract class CollectionStore<K> {

    final KeyAccess<K> access;
    final Writing<K> writing;
    private final Reading<K> reading;

    CollectionStore(KeyAccess<K> access) {
        this.access = access;
        this.reading = new Reading<>(access);
        this.writing = new Writing<>(access);
    }

    /** UNLINK. O(1), and the memory is freed in the background. True if the key was there. */
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

    /** Reads a part of a key's value; under SLIDING with PEXPIRE in one flush. */
    final <R extends @Nullable Object, T extends @Nullable Object> Call<T> read(
            ProtocolKeyword command,
            byte[] key,
            List<byte[]> args,
            CommandChannel.OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        return reading.part(key, Writing.command(command, key, args, output), decode);
    }

    /** Reads what several keys hold together; under SLIDING with a PEXPIRE for each in one flush. */
    final <R extends @Nullable Object, T extends @Nullable Object> Call<T> readTogether(
            List<byte[]> keys, Command<byte[], byte[], R> command, Function<? super R, ? extends T> decode) {
        return reading.parts(keys, command, decode);
    }

    /** Asks about a key without using it: its life goes on as it is. */
    final <R extends @Nullable Object, T extends @Nullable Object> Call<T> look(
            CommandType command,
            byte[] key,
            List<byte[]> args,
            CommandChannel.OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        return access.channel().send(Writing.command(command, key, args, output), decode);
    }

    final Schema schema() {
        return access.schema();
    }

    /** Refuses to read all of what may be without end. */
    final void checkBounded() {
        if (!schema().isBounded()) {
            throw new IllegalStateException(schema().pattern() + " has no bound: it is read by pages or ranges");
        }
    }

    /**
     * The bytes of keys that one command names.
     *
     * @throws IllegalArgumentException if there is none, or if a cluster holds them in different slots: nothing is sent
     */
    final List<byte[]> together(Collection<? extends K> keys) {
        List<byte[]> encoded = access.encodeAll(access.distinct(keys));
        if (encoded.isEmpty()) {
            throw new IllegalArgumentException(schema().pattern() + ": no keys are given");
        }
        Slots.requireOne(schema().pattern(), encoded, access.channel().isCluster());
        return encoded;
    }

    /** The reply of a write that keeps to the bound: -1 where it did nothing. */
    final long withinBound(long reply) {
        if (reply < 0) {
            throw schema().boundExceeded();
        }
        return reply;
    }

    /** What several keys' writes have replied, as one. */
    static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** The same of writes that keep to the bound. */
    final long sumWithinBound(List<Long> replies) {
        return replies.stream().mapToLong(this::withinBound).sum();
    }

    /** The arguments of one write for each key, made of the elements that belong to it. */
    final <E> Map<Bytes, List<byte[]>> writes(
            Collection<? extends E> elements,
            Function<? super E, K> keyOf,
            Function<? super List<E>, List<byte[]>> arguments) {
        Map<Bytes, List<byte[]>> writes = new LinkedHashMap<>();
        this.<E>byKey(elements, keyOf).forEach((key, ofKey) -> writes.put(key, arguments.apply(ofKey)));
        return writes;
    }

    /** A step of decoding; a failure names the pattern and quotes nothing. */
    final <T> T decoded(String what, java.util.function.Supplier<T> decode) {
        try {
            return decode.get();
        } catch (RuntimeException failure) {
            throw schema().undecodable(what, failure);
        }
    }

    /** Elements grouped by the bytes of their keys, in the order of the keys' first appearance. */
    final <E> Map<Bytes, List<E>> byKey(Collection<? extends E> elements, Function<? super E, K> keyOf) {
        Map<Bytes, List<E>> byKey = new LinkedHashMap<>();
        for (E element : elements) {
            byKey.computeIfAbsent(new Bytes(access.encode(keyOf.apply(element))), unseen -> new ArrayList<>())
                    .add(element);
        }
        return byKey;
    }

    /** The same bytes once each: what the server takes for one member counts as one. */
    static List<byte[]> distinctBytes(List<byte[]> encoded) {
        LinkedHashSet<Bytes> distinct = new LinkedHashSet<>();
        encoded.forEach(bytes -> distinct.add(new Bytes(bytes)));
        return distinct.stream().map(Bytes::array).toList();
    }

    static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    static byte[] number(long number) {
        return NumberText.encode(number);
    }
}
