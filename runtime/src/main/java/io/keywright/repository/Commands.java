package io.keywright.repository;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.lettuce.core.MapScanCursor;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.MapOutput;
import io.lettuce.core.output.MapScanOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.output.ValueListOutput;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandKeyword;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.ProtocolKeyword;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Redis commands that stores send, each with the output that reads its reply. Keys and values are bytes already.
 */
final class Commands {

    /** A condition or option of SET that Lettuce has no keyword for. */
    private static final byte[] IFEQ = {'I', 'F', 'E', 'Q'};

    /** BITFIELD that only reads, which a replica and a read-only user may do; Redis 6.0. */
    static final ProtocolKeyword BITFIELD_RO = new Unnamed("BITFIELD_RO");

    /** A command that Lettuce has no name for. */
    private record Unnamed(String text) implements ProtocolKeyword {

        @Override
        public byte[] getBytes() {
            return text.getBytes(US_ASCII);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private Commands() {}

    static Command<byte[], byte[], byte @Nullable []> get(byte[] key) {
        return command(CommandType.GET, value(), key(key));
    }

    /** Reads a value and starts its TTL anew. */
    static Command<byte[], byte[], byte @Nullable []> getEx(byte[] key, long ttlMillis) {
        return command(
                CommandType.GETEX, value(), key(key).add(CommandKeyword.PX).add(ttlMillis));
    }

    static Command<byte[], byte[], List<byte @Nullable []>> mget(List<byte[]> keys) {
        return command(CommandType.MGET, values(), keys(keys));
    }

    /** Replies OK. */
    static Command<byte[], byte[], @Nullable String> set(byte[] key, byte[] value) {
        return command(CommandType.SET, status(), key(key).addValue(value));
    }

    /** Replies OK. */
    static Command<byte[], byte[], @Nullable String> set(byte[] key, byte[] value, long ttlMillis) {
        return command(CommandType.SET, status(), px(key(key).addValue(value), ttlMillis));
    }

    /** Replies OK, or nil if the key was there. */
    static Command<byte[], byte[], @Nullable String> setIfAbsent(byte[] key, byte[] value) {
        return command(CommandType.SET, status(), key(key).addValue(value).add(CommandKeyword.NX));
    }

    /** Replies OK, or nil if the key was there. */
    static Command<byte[], byte[], @Nullable String> setIfAbsent(byte[] key, byte[] value, long ttlMillis) {
        return command(CommandType.SET, status(), px(key(key).addValue(value).add(CommandKeyword.NX), ttlMillis));
    }

    /** Replies OK, or nil if the key held something other than {@code expected}. */
    static Command<byte[], byte[], @Nullable String> setIfEqual(byte[] key, byte[] expected, byte[] value) {
        return command(
                CommandType.SET, status(), key(key).addValue(value).add(IFEQ).addValue(expected));
    }

    /** Replies OK, or nil if the key held something other than {@code expected}. */
    static Command<byte[], byte[], @Nullable String> setIfEqual(
            byte[] key, byte[] expected, byte[] value, long ttlMillis) {
        return command(
                CommandType.SET, status(), px(key(key).addValue(value).add(IFEQ).addValue(expected), ttlMillis));
    }

    static Command<byte[], byte[], Long> incrBy(byte[] key, long by) {
        return command(CommandType.INCRBY, integer(), key(key).add(by));
    }

    static Command<byte[], byte[], byte[]> incrByFloat(byte[] key, byte[] by) {
        return command(CommandType.INCRBYFLOAT, value(), key(key).add(by));
    }

    static Command<byte[], byte[], Long> unlink(List<byte[]> keys) {
        return command(CommandType.UNLINK, integer(), keys(keys));
    }

    static Command<byte[], byte[], Long> exists(byte[] key) {
        return command(CommandType.EXISTS, integer(), key(key));
    }

    /** Replies milliseconds, -1 without a TTL, -2 without a key. */
    static Command<byte[], byte[], Long> pttl(byte[] key) {
        return command(CommandType.PTTL, integer(), key(key));
    }

    /** Replies 1, or 0 if there is no such key. */
    static Command<byte[], byte[], Long> pexpire(byte[] key, long ttlMillis) {
        return command(CommandType.PEXPIRE, integer(), key(key).add(ttlMillis));
    }

    static Command<byte[], byte[], byte @Nullable []> hget(byte[] key, byte[] field) {
        return command(CommandType.HGET, value(), key(key).addValue(field));
    }

    static Command<byte[], byte[], List<byte @Nullable []>> hmget(byte[] key, List<byte[]> fields) {
        return command(CommandType.HMGET, values(), key(key).addValues(fields));
    }

    static Command<byte[], byte[], Map<byte[], byte[]>> hgetall(byte[] key) {
        return command(CommandType.HGETALL, new MapOutput<>(ByteArrayCodec.INSTANCE), key(key));
    }

    static Command<byte[], byte[], MapScanCursor<byte[], byte[]>> hscan(byte[] key, byte[] cursor, int count) {
        return command(
                CommandType.HSCAN,
                new MapScanOutput<>(ByteArrayCodec.INSTANCE),
                key(key).add(cursor).add(CommandKeyword.COUNT).add(count));
    }

    static Command<byte[], byte[], Long> hset(byte[] key, List<byte[]> fieldsAndValues) {
        return command(CommandType.HSET, integer(), key(key).addValues(fieldsAndValues));
    }

    static Command<byte[], byte[], Long> hincrby(byte[] key, byte[] field, long by) {
        return command(CommandType.HINCRBY, integer(), key(key).addValue(field).add(by));
    }

    static Command<byte[], byte[], byte[]> hincrbyfloat(byte[] key, byte[] field, byte[] by) {
        return command(
                CommandType.HINCRBYFLOAT, value(), key(key).addValue(field).add(by));
    }

    static Command<byte[], byte[], Long> hdel(byte[] key, List<byte[]> fields) {
        return command(CommandType.HDEL, integer(), key(key).addValues(fields));
    }

    static Command<byte[], byte[], Long> hexists(byte[] key, byte[] field) {
        return command(CommandType.HEXISTS, integer(), key(key).addValue(field));
    }

    static Command<byte[], byte[], Long> hlen(byte[] key) {
        return command(CommandType.HLEN, integer(), key(key));
    }

    private static CommandArgs<byte[], byte[]> key(byte[] key) {
        return CommandChannel.args().addKey(key);
    }

    private static CommandArgs<byte[], byte[]> keys(List<byte[]> keys) {
        return CommandChannel.args().addKeys(keys);
    }

    private static CommandArgs<byte[], byte[]> px(CommandArgs<byte[], byte[]> args, long ttlMillis) {
        return args.add(CommandKeyword.PX).add(ttlMillis);
    }

    private static <R> Command<byte[], byte[], R> command(
            CommandType type, CommandOutput<byte[], byte[], R> output, CommandArgs<byte[], byte[]> args) {
        return new Command<>(type, output, args);
    }

    private static CommandOutput<byte[], byte[], byte[]> value() {
        return new ValueOutput<>(ByteArrayCodec.INSTANCE);
    }

    private static CommandOutput<byte[], byte[], List<byte[]>> values() {
        return new ValueListOutput<>(ByteArrayCodec.INSTANCE);
    }

    private static CommandOutput<byte[], byte[], String> status() {
        return new StatusOutput<>(ByteArrayCodec.INSTANCE);
    }

    private static CommandOutput<byte[], byte[], Long> integer() {
        return new IntegerOutput<>(ByteArrayCodec.INSTANCE);
    }
}
