package io.keywright.repository;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.keywright.script.Script;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.ProtocolKeyword;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes to parts of a key's value by single commands, and gives the key its TTL in the same step: the command alone
 * where there is no TTL to give, else in a script.
 */
final class Writing<K> {

    private final KeyAccess<K> access;

    Writing(KeyAccess<K> access) {
        this.access = access;
    }

    /** A write that may make the key. */
    <R extends @Nullable Object, T extends @Nullable Object> Call<T> write(
            CommandType command,
            byte[] key,
            List<byte[]> args,
            CommandChannel.OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        WriteTtl ttl = access.partialWrites();
        return ttl.rule() == WriteTtl.Rule.NEVER
                ? plain(command, key, args, output, decode)
                : script(ScriptPrelude.WRITE, ttl, command, key, args, output, decode);
    }

    /** As {@link #write}, for a command that replies a count and may have more arguments than Lua unpacks. */
    <T extends @Nullable Object> Call<T> writeMany(
            CommandType command, byte[] key, List<byte[]> args, Function<? super Long, ? extends T> decode) {
        WriteTtl ttl = access.partialWrites();
        return ttl.rule() == WriteTtl.Rule.NEVER
                ? plain(command, key, args, IntegerOutput::new, decode)
                : script(ScriptPrelude.WRITE_MANY, ttl, command, key, args, IntegerOutput::new, decode);
    }

    /** As {@link #writeMany}, of each of several keys with its own arguments, in bounded chunks, as one call. */
    <T extends @Nullable Object> Call<T> writeAll(
            CommandType command, Map<Bytes, List<byte[]>> writes, Function<? super List<Long>, ? extends T> decode) {
        if (access.partialWrites().rule() == WriteTtl.Rule.NEVER) {
            List<Command<byte[], byte[], Long>> commands = new ArrayList<>(writes.size());
            writes.forEach((key, args) -> commands.add(command(command, key.array(), args, IntegerOutput::new)));
            return access.channel().sendAll(commands, decode);
        }
        Map<Bytes, List<byte[]>> named = new LinkedHashMap<>();
        writes.forEach((key, args) -> named.put(key, named(command, args)));
        return scripts(ScriptPrelude.WRITE_MANY, named, IntegerOutput::new, decode);
    }

    /** As {@link #script}, for each of several keys with its own arguments, in bounded chunks, as one call. */
    <R extends @Nullable Object, T extends @Nullable Object> Call<T> scripts(
            Script script,
            Map<Bytes, List<byte[]>> writes,
            CommandChannel.OutputFactory<R> output,
            Function<? super List<R>, ? extends T> decode) {
        List<KeyWrite> encoded = new ArrayList<>(writes.size());
        writes.forEach((key, args) -> encoded.add(KeyWrite.of(key.array(), access.partialWrites(), args)));
        return access.scripts(script, encoded, output, decode);
    }

    /** A write that takes away, and so makes no key: there is nothing to add where only a new key would get a TTL. */
    <R extends @Nullable Object, T extends @Nullable Object> Call<T> remove(
            CommandType command,
            byte[] key,
            List<byte[]> args,
            CommandChannel.OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        WriteTtl ttl = access.partialWrites();
        return ttl.rule() == WriteTtl.Rule.ALWAYS
                ? script(ScriptPrelude.WRITE, ttl, command, key, args, output, decode)
                : plain(command, key, args, output, decode);
    }

    /** As {@link #remove}, for a command that replies a count and may have more arguments than Lua unpacks. */
    <T extends @Nullable Object> Call<T> removeMany(
            CommandType command, byte[] key, List<byte[]> args, Function<? super Long, ? extends T> decode) {
        WriteTtl ttl = access.partialWrites();
        return ttl.rule() == WriteTtl.Rule.ALWAYS
                ? script(ScriptPrelude.WRITE_MANY, ttl, command, key, args, IntegerOutput::new, decode)
                : plain(command, key, args, IntegerOutput::new, decode);
    }

    /** A script on one key with the TTL of a write to a part of it. */
    <R extends @Nullable Object, T extends @Nullable Object> Call<T> script(
            Script script,
            byte[] key,
            List<byte[]> args,
            CommandChannel.OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        return access.script(script, KeyWrite.of(key, access.partialWrites(), args), output, decode);
    }

    /** A script on several keys, of which the first is written and gets the TTL. All must be of one slot. */
    <R extends @Nullable Object, T extends @Nullable Object> Call<T> script(
            Script script,
            WriteTtl ttl,
            List<byte[]> keys,
            List<byte[]> args,
            CommandChannel.OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        KeyWrite write = KeyWrite.of(keys.get(0), ttl, args);
        return access.channel().script(script, keys.toArray(byte[][]::new), write.args(), output, decode);
    }

    private <R extends @Nullable Object, T extends @Nullable Object> Call<T> script(
            Script script,
            WriteTtl ttl,
            CommandType command,
            byte[] key,
            List<byte[]> args,
            CommandChannel.OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        return access.script(script, KeyWrite.of(key, ttl, named(command, args)), output, decode);
    }

    private static List<byte[]> named(CommandType command, List<byte[]> args) {
        List<byte[]> all = new ArrayList<>(1 + args.size());
        all.add(command.name().getBytes(US_ASCII));
        all.addAll(args);
        return all;
    }

    private <R extends @Nullable Object, T extends @Nullable Object> Call<T> plain(
            CommandType command,
            byte[] key,
            List<byte[]> args,
            CommandChannel.OutputFactory<R> output,
            Function<? super R, ? extends T> decode) {
        return access.channel().send(command(command, key, args, output), decode);
    }

    /** A command on one key. */
    static <R extends @Nullable Object> Command<byte[], byte[], R> command(
            ProtocolKeyword command, byte[] key, List<byte[]> args, CommandChannel.OutputFactory<R> output) {
        return command(command, Collections.singletonList(key), args, output);
    }

    /** A command whose keys come first. */
    static <R extends @Nullable Object> Command<byte[], byte[], R> command(
            ProtocolKeyword command, List<byte[]> keys, List<byte[]> args, CommandChannel.OutputFactory<R> output) {
        return new Command<>(
                command,
                output.create(ByteArrayCodec.INSTANCE),
                CommandChannel.args().addKeys(keys).addValues(args));
    }
}
