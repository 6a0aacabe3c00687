package io.keywright.cache;

import io.keywright.cache.Action.Held;
import io.keywright.repository.CommandChannel;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The servers that the keys of one cache are on, and whether they answer. Of a command that is about several keys it is
 * not known which of their servers has not answered; each is held to have not, and clears itself at once by answering
 * the breaker's question.
 */
final class Servers {

    private final CacheContext context;
    private final CommandChannel channel;
    private final EntryCommands commands;

    Servers(CacheContext context, CommandChannel channel, EntryCommands commands) {
        this.context = context;
        this.channel = channel;
        this.commands = commands;
    }

    /** Whether none is known not to answer. */
    boolean allAnswer() {
        return context.breaker().allAnswer();
    }

    boolean answers(KeyBytes key) {
        return allAnswer() || context.breaker().allows(channel.destination(key.array()));
    }

    void answered(Collection<KeyBytes> keys) {
        if (!allAnswer()) {
            keys.forEach(key -> context.breaker().answered(channel.destination(key.array())));
        }
    }

    /**
     * Has each of them asked whether it answers by a lease of the key being taken back that nobody holds: that goes
     * where the commands of the key go, also when the slot has moved, waits where writes wait, as for a server whose
     * clients are paused, needs no right that the cache has not, and changes nothing.
     *
     * @param counts whether the silence of a server is to be counted
     */
    void unanswered(Collection<KeyBytes> keys, Predicate<Object> counts) {
        Map<Object, byte[]> oneOfEach = new HashMap<>();
        keys.forEach(key -> oneOfEach.putIfAbsent(channel.destination(key.array()), key.array()));
        oneOfEach.forEach((server, key) -> {
            if (counts.test(server)) {
                context.breaker()
                        .unanswered(
                                server,
                                () -> commands.release(
                                        key, Held.LEASE, context.ids().next()));
            }
        });
    }
}
