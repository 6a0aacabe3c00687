package io.keywright.cache;

import io.keywright.Commands;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.repository.CommandChannel;

/** The source of a history test: a counter for each key, whose commits are atomic. */
final class HistorySource {

    static final String PREFIX = "source:";

    private final CommandChannel channel;

    HistorySource(CommandChannel channel) {
        this.channel = channel;
    }

    Row select(String key) {
        String version = Commands.read(channel, PREFIX + key);
        return new Row(key, version == null ? 0 : Long.parseLong(version));
    }

    Row update(String key) {
        return new Row(
                key, channel.send(Commands.incr(PREFIX + key), count -> count).await());
    }
}
