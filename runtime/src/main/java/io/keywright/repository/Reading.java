package io.keywright.repository;

import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of keys, and with each, in the same flush, does what the schema's expiry asks of a read: extend the
 * key's life (SLIDING), or ask for what is left of it (where the TTL is the value's own).
 */
final class Reading<K> {

    private final KeyAccess<K> access;

    Reading(KeyAccess<K> access) {
        this.access = access;
    }

    /** Makes a reply into a value: null if the key is not there. The remaining life is null unless it was asked for. */
    @FunctionalInterface
    interface Decoder<K, R extends @Nullable Object, V> {
        @Nullable
        V decode(K key, R reply, @Nullable Duration remaining);
    }

    /** Sends a command that reads a part of the key's value. */
    <R extends @Nullable Object, T extends @Nullable Object> Call<T> part(
            byte[] key, Command<byte[], byte[], R> read, Function<? super R, ? extends T> decode) {
        if (!access.isSliding()) {
            return access.channel().send(read, decode);
        }
        List<Command<byte[], byte[], ?>> commands = List.of(read, Commands.pexpire(key, access.ttlMillis()));
        return access.channel().sendAll(commands, replies -> decode.apply(reply(replies, 0)));
    }

    /** Sends a command that reads the values of several keys together. */
    <R extends @Nullable Object, T extends @Nullable Object> Call<T> parts(
            List<byte[]> keys, Command<byte[], byte[], R> read, Function<? super R, ? extends T> decode) {
        if (!access.isSliding()) {
            return access.channel().send(read, decode);
        }
        List<Command<byte[], byte[], ?>> commands = new ArrayList<>(1 + keys.size());
        commands.add(read);
        keys.forEach(key -> commands.add(Commands.pexpire(key, access.ttlMillis())));
        return access.channel().sendAll(commands, replies -> decode.apply(reply(replies, 0)));
    }

    /** Reads one whole value. */
    <R extends @Nullable Object, V> Call<Optional<V>> find(
            K key, Function<byte[], Command<byte[], byte[], R>> read, Decoder<K, R, V> decoder) {
        byte[] encoded = access.encode(key);
        Command<byte[], byte[], R> command = read.apply(encoded);
        Command<byte[], byte[], Long> companion = companion(command, encoded);
        if (companion == null) {
            return access.channel().send(command, reply -> Optional.ofNullable(decoder.decode(key, reply, null)));
        }
        List<Command<byte[], byte[], ?>> commands = List.of(command, companion);
        return access.channel()
                .sendAll(
                        commands,
                        replies -> Optional.ofNullable(
                                decoder.decode(key, reply(replies, 0), remaining(reply(replies, 1)))));
    }

    /** Reads the whole values of several keys, each by its own command, in one dispatch. */
    <R extends @Nullable Object, V> Call<Map<K, V>> findAll(
            List<K> keys, Function<byte[], Command<byte[], byte[], R>> read, Decoder<K, R, V> decoder) {
        List<Command<byte[], byte[], ?>> commands = new ArrayList<>(2 * keys.size());
        for (K key : keys) {
            byte[] encoded = access.encode(key);
            Command<byte[], byte[], R> command = read.apply(encoded);
            commands.add(command);
            Command<byte[], byte[], Long> companion = companion(command, encoded);
            if (companion != null) {
                commands.add(companion);
            }
        }
        return access.channel().sendAll(commands, replies -> {
            int step = replies.size() == keys.size() ? 1 : 2;
            Map<K, V> found = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                Duration remaining = step == 1 ? null : remaining(reply(replies, 2 * i + 1));
                V value = decoder.decode(keys.get(i), reply(replies, step * i), remaining);
                if (value != null) {
                    found.put(keys.get(i), value);
                }
            }
            return found;
        });
    }

    /** The command that accompanies a read; null where the schema asks for none, or the read does it by itself. */
    private @Nullable Command<byte[], byte[], Long> companion(Command<byte[], byte[], ?> read, byte[] key) {
        if (access.lifetime().isPerCall()) {
            return Commands.pttl(key);
        }
        boolean extendsByItself = read.getType() == CommandType.GETEX;
        return access.isSliding() && !extendsByItself ? Commands.pexpire(key, access.ttlMillis()) : null;
    }

    /** What a reply of PTTL means; the reply of PEXPIRE means nothing. */
    private @Nullable Duration remaining(long reply) {
        return access.lifetime().isPerCall() ? access.remaining(reply) : null;
    }

    /** A reply of a dispatch of different commands: its type is that of the command at its place. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <R extends @Nullable Object> R reply(List<?> replies, int index) {
        return (R) replies.get(index);
    }
}
