package io.keywright.cache;

import io.keywright.Commands;
import io.keywright.KeywrightException;
import io.keywright.repository.CommandChannel;
import java.util.List;
import java.util.Random;

/** GET, load, SET; commit, DEL: a negative control. */
final class HistoryPlainly implements HistoryScheme {

    private final CommandChannel channel;
    private final HistorySource source;

    HistoryPlainly(String uri, HistorySource source) {
        this.channel = HistoryScheme.connect(uri, CacheOptions.DEFAULT).channel("plain");
        this.source = source;
    }

    @Override
    public long read(String key) {
        try {
            String cached = Commands.read(channel, "plain:" + key);
            if (cached != null) {
                return Long.parseLong(cached);
            }
        } catch (KeywrightException noAnswer) {
            return source.select(key).version();
        }
        long loaded = source.select(key).version();
        try {
            channel.send(Commands.set("plain:" + key, Long.toString(loaded)), ok -> ok)
                    .await();
        } catch (KeywrightException notStored) {
            return loaded;
        }
        return loaded;
    }

    @Override
    public long write(Random random, String key) {
        long written = source.update(key).version();
        channel.send(EntryCommands.evictCommand(List.of(Commands.bytes("plain:" + key))), count -> count)
                .await();
        return written;
    }

    @Override
    public String toString() {
        return "plain";
    }
}
