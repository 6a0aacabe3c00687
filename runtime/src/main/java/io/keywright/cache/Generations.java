package io.keywright.cache;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.Command;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The generations of the groups that a cache's entries belong to. A group's key holds its generation: 64 bits that the
 * server makes, never the same ones again, as 16 hex digits. Evicting the group removes the key; the next reader who
 * finds none begins a new generation. An entry carries the generations that were read before it was loaded, mixed into
 * one stamp, and counts only as long as they are the current ones.
 *
 * <p>That the eviction is a removal, and that the server makes the bits, has a reason: neither command does harm if it
 * arrives late or twice. An eviction that set a new generation by itself would bring an older one back if it were
 * repeated.
 */
final class Generations<K> {

    private final CommandChannel channel;
    private final EntryIds ids;
    private final byte[] namespace;
    private final List<CacheGroup<K, ?>> groups;
    private final byte[] lifeMillis;
    private final byte[] keepMillis;

    /** @param lifeMillis the longest that an entry lives, from before its load */
    Generations(
            CommandChannel channel, EntryIds ids, byte[] namespace, List<CacheGroup<K, ?>> groups, long lifeMillis) {
        this.channel = channel;
        this.ids = ids;
        this.namespace = namespace;
        this.groups = groups;
        long longest = lifeMillis;
        for (CacheGroup<K, ?> group : groups) {
            longest = Math.max(longest, group.longestTtl().toMillis());
        }
        this.lifeMillis = Long.toString(lifeMillis).getBytes(US_ASCII);
        this.keepMillis = Long.toString(2 * longest).getBytes(US_ASCII);
    }

    /** Whether entries belong to groups at all. */
    boolean any() {
        return !groups.isEmpty();
    }

    boolean has(CacheGroup<K, ?> group) {
        return groups.contains(group);
    }

    /** The keys of the groups that an entry belongs to. */
    List<KeyBytes> keysOf(K key) {
        if (groups.isEmpty()) {
            return List.of();
        }
        List<KeyBytes> keys = new ArrayList<>(groups.size());
        for (CacheGroup<K, ?> group : groups) {
            byte[] bytes = group.keyFor(namespace, key);
            if (bytes != null) {
                keys.add(new KeyBytes(bytes));
            }
        }
        return keys;
    }

    /** The commands that ask for the generations of some groups. */
    static List<Command<byte[], byte[], byte @Nullable []>> ask(List<KeyBytes> keys) {
        List<Command<byte[], byte[], byte @Nullable []>> commands = new ArrayList<>(keys.size());
        for (KeyBytes key : keys) {
            commands.add(EntryForm.STRING.read(key.array()));
        }
        return commands;
    }

    /** What the groups were found to hold, with those that held no generation begun: one more round trip. */
    Call<List<byte @Nullable []>> complete(List<KeyBytes> keys, List<byte @Nullable []> found) {
        Call<List<byte @Nullable []>> complete = Call.completed(new ArrayList<>(found));
        for (int i = 0; i < keys.size(); i++) {
            if (!Bits.are(found.get(i))) {
                int missing = i;
                Call<byte[]> begun = begin(keys.get(i));
                complete = new ChainedCall<>(
                        complete,
                        generations -> begun.map(generation -> {
                            generations.set(missing, generation);
                            return generations;
                        }));
            }
        }
        return complete;
    }

    /** Begins a generation of a group that has none; gives the one that it then has. */
    Call<byte[]> begin(KeyBytes key) {
        return channel.<byte[], byte[]>script(
                CacheScripts.BEGIN_GENERATION,
                new byte[][] {key.array()},
                new byte[][] {EntryFormat.token(ids.next()), keepMillis},
                ValueOutput::new,
                generation -> generation);
    }

    /** An entry of these groups is about to be stored: their generations must outlive it. Nobody waits for that. */
    void keep(List<KeyBytes> keys) {
        for (KeyBytes key : keys) {
            channel.<Long, Long>script(
                            CacheScripts.KEEP_GENERATION,
                            new byte[][] {key.array()},
                            new byte[][] {lifeMillis, keepMillis},
                            IntegerOutput::new,
                            kept -> kept)
                    .toCompletionStage();
        }
    }

    /** What an entry of groups with these generations is stamped with; never 0. */
    static long stamp(List<byte @Nullable []> generations) {
        long stamp = generations.size();
        for (byte[] generation : generations) {
            stamp = scatter(stamp * 0x9E3779B97F4A7C15L + (generation == null ? 0 : Bits.parse(generation)));
        }
        return stamp == 0 ? 1 : stamp;
    }

    /** The same, of servers with these epochs; never 0. */
    static long stamp(long stamp, long[] epochs) {
        long mixed = stamp;
        for (long epoch : epochs) {
            mixed = scatter(mixed * 0x9E3779B97F4A7C15L + epoch);
        }
        return mixed == 0 ? 1 : mixed;
    }

    /** One to one, and each bit of the one depends on all bits of the other (the end of MurmurHash3). */
    private static long scatter(long bits) {
        long mixed = (bits ^ bits >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
