package io.keywright.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.key.KeyCodec;
import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.repository.Schema;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The types of entries that a cache can have, and what tests of both must know of each. The caches of the fixtures have
 * STRING entries, unless {@code -Dkeywright.test.entries=HASH} or {@link OfHashEntries} says otherwise.
 */
enum Entries {
    STRING("GET", CommandType.SET) {
        @Override
        CacheCore<String, Row> core(
                Keywright keywright,
                CommandChannel channel,
                Schema schema,
                KeyCodec<String> keys,
                CachePolicy policy,
                EntryTraits<String, Row> traits) {
            return new CacheCore<>(keywright, channel, schema, keys, CacheFixtures.ROWS, policy, traits);
        }

        @Override
        CacheStore<String, Row> cache(
                Keywright keywright,
                Schema schema,
                KeyCodec<String> keys,
                CachePolicy policy,
                EntryTraits<String, Row> traits) {
            return new CacheStore<>(keywright, schema, keys, CacheFixtures.ROWS, policy, traits);
        }

        @Override
        byte @Nullable [] header(RedisServer server, String key) {
            return server.command("GETRANGE", key, "0", Integer.toString(EntryFormat.HEADER - 1))
                    .bytes();
        }

        @Override
        List<byte[]> arguments(byte[] entry) {
            return List.of(entry);
        }

        @Override
        CommandOutput<byte[], byte[], ?> reply() {
            return new StatusOutput<>(ByteArrayCodec.INSTANCE);
        }

        @Override
        void putForeign(RedisServer server, String key) {
            server.command("SET", key, "{\"version\":5}");
        }

        @Override
        void putOfOtherType(RedisServer server, String key) {
            server.command("HSET", key, "a", "b");
        }
    },
    HASH("HGETALL", CommandType.HSET) {
        @Override
        CacheCore<String, Row> core(
                Keywright keywright,
                CommandChannel channel,
                Schema schema,
                KeyCodec<String> keys,
                CachePolicy policy,
                EntryTraits<String, Row> traits) {
            return new CacheCore<>(keywright, channel, schema, keys, CacheFixtures.ROWS_OF_FIELDS, policy, traits);
        }

        @Override
        CacheStore<String, Row> cache(
                Keywright keywright,
                Schema schema,
                KeyCodec<String> keys,
                CachePolicy policy,
                EntryTraits<String, Row> traits) {
            return new CacheStore<>(keywright, schema, keys, CacheFixtures.ROWS_OF_FIELDS, policy, traits);
        }

        @Override
        byte @Nullable [] header(RedisServer server, String key) {
            return server.command("HGET", key, "@").bytes();
        }

        /** The fields are the same ones in each entry, so that HSET replaces one by another. */
        @Override
        List<byte[]> arguments(byte[] entry) {
            byte[] header = Arrays.copyOf(entry, Math.min(entry.length, EntryFormat.HEADER));
            if (entry.length <= EntryFormat.HEADER) {
                return List.of("@".getBytes(UTF_8), header);
            }
            byte[] version = Arrays.copyOfRange(entry, EntryFormat.HEADER, entry.length);
            return List.of(
                    "@".getBytes(UTF_8), header, "version".getBytes(UTF_8), version, "copy".getBytes(UTF_8), version);
        }

        @Override
        CommandOutput<byte[], byte[], ?> reply() {
            return new IntegerOutput<>(ByteArrayCodec.INSTANCE);
        }

        @Override
        void putForeign(RedisServer server, String key) {
            server.command("HSET", key, "version", "5", "copy", "5");
        }

        @Override
        void putOfOtherType(RedisServer server, String key) {
            server.command("SET", key, "a");
        }
    };

    private static volatile Entries current =
            Entries.valueOf(System.getProperty("keywright.test.entries", STRING.name()));

    private final String read;
    private final CommandType write;

    Entries(String read, CommandType write) {
        this.read = read;
        this.write = write;
    }

    static Entries current() {
        return current;
    }

    static void choose(Entries entries) {
        current = entries;
    }

    /** The command that reads one. */
    String read() {
        return read;
    }

    /** What follows the key in the command that writes an entry, whose payload is a row's version. */
    abstract List<byte[]> arguments(byte[] entry);

    abstract CommandOutput<byte[], byte[], ?> reply();

    /** Puts an entry there as another process would. */
    final Call<?> put(CommandChannel channel, byte[] key, byte[] entry) {
        CommandArgs<byte[], byte[]> args = CommandChannel.args().addKey(key);
        arguments(entry).forEach(args::addValue);
        return channel.send(new Command<>(write, reply(), args), reply -> reply);
    }

    final void put(RedisServer server, String key, byte[] entry) {
        byte[][] command = new byte[2 + arguments(entry).size()][];
        command[0] = write.toString().getBytes(UTF_8);
        command[1] = key.getBytes(UTF_8);
        for (int i = 2; i < command.length; i++) {
            command[i] = arguments(entry).get(i - 2);
        }
        try (RedisCli cli = server.connect()) {
            cli.command(command);
        }
    }

    abstract CacheCore<String, Row> core(
            Keywright keywright,
            CommandChannel channel,
            Schema schema,
            KeyCodec<String> keys,
            CachePolicy policy,
            EntryTraits<String, Row> traits);

    abstract CacheStore<String, Row> cache(
            Keywright keywright,
            Schema schema,
            KeyCodec<String> keys,
            CachePolicy policy,
            EntryTraits<String, Row> traits);

    /** What a key's entry begins with; null or empty where there is none. */
    abstract byte @Nullable [] header(RedisServer server, String key);

    /** Puts what no cache has written there. */
    abstract void putForeign(RedisServer server, String key);

    /** Puts a key of another type there. */
    abstract void putOfOtherType(RedisServer server, String key);
}
