package io.keywright.repository;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandKeyword;
import io.lettuce.core.protocol.CommandType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands of streams, each with the output that reads its reply. Keys and values are bytes already. */
final class StreamCommands {

    private StreamCommands() {}

    /** Replies the new entry's id, which the server makes. */
    static Command<byte[], byte[], byte[]> xadd(byte[] key, StreamTrimming trimming, List<byte[]> fieldsAndValues) {
        CommandArgs<byte[], byte[]> args = key(key);
        trimming.addTo(args);
        return new Command<>(
                CommandType.XADD,
                new ValueOutput<>(ByteArrayCodec.INSTANCE),
                args.add("*").addValues(fieldsAndValues));
    }

    static Command<byte[], byte[], @Nullable Object> xrange(byte[] key, String from, String to, int count) {
        return tree(CommandType.XRANGE, count(key(key).add(from).add(to), count));
    }

    static Command<byte[], byte[], @Nullable Object> xrevrange(byte[] key, String from, String to, int count) {
        return tree(CommandType.XREVRANGE, count(key(key).add(from).add(to), count));
    }

    static Command<byte[], byte[], Long> xlen(byte[] key) {
        return integer(CommandType.XLEN, key(key));
    }

    static Command<byte[], byte[], Long> xtrim(byte[] key, StreamTrimming trimming) {
        CommandArgs<byte[], byte[]> args = key(key);
        trimming.addTo(args);
        return integer(CommandType.XTRIM, args);
    }

    static Command<byte[], byte[], Long> xack(byte[] key, String group, List<String> ids) {
        return integer(CommandType.XACK, addAll(key(key).add(group), ids));
    }

    /** Delivers new entries; waits for the first of them so long, or not at all at 0. */
    static Command<byte[], byte[], @Nullable Object> xreadgroup(
            byte[] key, String group, String consumer, int count, long blockMillis) {
        CommandArgs<byte[], byte[]> args =
                CommandChannel.args().add(CommandKeyword.GROUP).add(group).add(consumer);
        count(args, count);
        if (blockMillis > 0) {
            args.add(CommandKeyword.BLOCK).add(blockMillis);
        }
        return tree(CommandType.XREADGROUP, args.add("STREAMS").addKey(key).add(">"));
    }

    /** Moves pending entries to the consumer without counting it as a delivery. */
    static Command<byte[], byte[], @Nullable Object> xautoclaim(
            byte[] key, String group, String consumer, long minIdleMillis, String from, int count) {
        CommandArgs<byte[], byte[]> args =
                key(key).add(group).add(consumer).add(minIdleMillis).add(from);
        return tree(CommandType.XAUTOCLAIM, count(args, count).add(CommandKeyword.JUSTID));
    }

    /** @param consumer whose entries; null for everybody's */
    static Command<byte[], byte[], @Nullable Object> xpending(
            byte[] key, String group, String from, String to, int count, @Nullable String consumer) {
        CommandArgs<byte[], byte[]> args = key(key).add(group).add(from).add(to).add(count);
        return tree(CommandType.XPENDING, consumer == null ? args : args.add(consumer));
    }

    static Command<byte[], byte[], @Nullable Object> xinfoGroups(byte[] key) {
        return tree(CommandType.XINFO, CommandChannel.args().add("GROUPS").addKey(key));
    }

    static Command<byte[], byte[], @Nullable Object> xinfoConsumers(byte[] key, String group) {
        return tree(
                CommandType.XINFO,
                CommandChannel.args().add("CONSUMERS").addKey(key).add(group));
    }

    /** Text as Lettuce's arguments write it: UTF-8, for scripts. */
    static byte[] argument(String text) {
        return text.getBytes(UTF_8);
    }

    private static CommandArgs<byte[], byte[]> key(byte[] key) {
        return CommandChannel.args().addKey(key);
    }

    private static CommandArgs<byte[], byte[]> count(CommandArgs<byte[], byte[]> args, int count) {
        return args.add(CommandKeyword.COUNT).add(count);
    }

    private static CommandArgs<byte[], byte[]> addAll(CommandArgs<byte[], byte[]> args, List<String> ids) {
        ids.forEach(args::add);
        return args;
    }

    private static Command<byte[], byte[], @Nullable Object> tree(CommandType type, CommandArgs<byte[], byte[]> args) {
        return new Command<>(type, new ReplyTree(ByteArrayCodec.INSTANCE), args);
    }

    private static Command<byte[], byte[], Long> integer(CommandType type, CommandArgs<byte[], byte[]> args) {
        return new Command<>(type, new IntegerOutput<>(ByteArrayCodec.INSTANCE), args);
    }
}
