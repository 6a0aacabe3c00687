package io.keywright.cache;

import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How entries of one Redis type stand at their keys: what differs between the types, and is no more than that. To all
 * else an entry is a piece of bytes, header and payload.
 */
@SuppressWarnings("ImmutableEnumChecker") // scripts never change
enum EntryForm {
    /** The bytes as they are. */
    STRING(EntryScripts.STRING, CommandType.GET) {
        @Override
        CommandOutput<byte[], byte[], byte @Nullable []> output(ByteArrayCodec codec) {
            return new ValueOutput<>(codec);
        }

        @Override
        List<byte[]> arguments(byte[] entry) {
            return List.of(entry);
        }
    },
    /** A field for the header, and of a value one for each of its own. */
    HASH(EntryScripts.HASH, CommandType.HGETALL) {
        @Override
        CommandOutput<byte[], byte[], byte @Nullable []> output(ByteArrayCodec codec) {
            return new HashEntryOutput(codec);
        }

        @Override
        List<byte[]> arguments(byte[] entry) {
            return HashEntry.arguments(entry);
        }
    };

    private final EntryScripts scripts;
    private final CommandType read;

    EntryForm(EntryScripts scripts, CommandType read) {
        this.scripts = scripts;
        this.read = read;
    }

    EntryScripts scripts() {
        return scripts;
    }

    /** The command that reads what is there, and does nothing else. */
    final Command<byte[], byte[], byte @Nullable []> read(byte[] key) {
        CommandArgs<byte[], byte[]> args = new CommandArgs<>(ByteArrayCodec.INSTANCE).addKey(key);
        return new Command<>(read, output(ByteArrayCodec.INSTANCE), args);
    }

    /** What takes in an entry that the server gives; null where there is none. */
    abstract CommandOutput<byte[], byte[], byte @Nullable []> output(ByteArrayCodec codec);

    /** An entry as the last arguments of a script. */
    abstract List<byte[]> arguments(byte[] entry);
}
