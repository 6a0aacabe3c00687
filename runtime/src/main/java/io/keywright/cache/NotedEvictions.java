package io.keywright.cache;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outbox as one cache uses it: what is noted of its keys, and of each of its kinds of groups, is looked for under a
 * pattern of its own.
 */
final class NotedEvictions<K> {

    private final OutboxReplay keys;

    /** By the pattern of the groups. */
    private final Map<String, OutboxReplay> groups = new HashMap<>();

    private NotedEvictions(CacheCore<K, ?> core, OutboxReplays replays, Evictions evictions) {
        this.keys = replays.of(core.keyPattern, evictions::evictNoted);
        for (CacheGroup<K, ?> group : core.traits.groups()) {
            String pattern = group.pattern();
            OutboxReplay replay = replays.of(
                    pattern, (key, token) -> evictions.evictNotedGroup(pattern, key, group.longestTtl(), token));
            groups.put(pattern, replay);
        }
    }

    /** Sees to it that the outbox is looked into from now on; null where there is none. */
    static <K> @Nullable NotedEvictions<K> begin(CacheCore<K, ?> core, Evictions evictions) {
        OutboxReplays replays = core.context.outbox();
        return replays == null ? null : new NotedEvictions<>(core, replays, evictions);
    }

    OutboxReplay ofKeys() {
        return keys;
    }

    OutboxReplay ofGroup(CacheGroup<K, ?> group) {
        return Objects.requireNonNull(groups.get(group.pattern()));
    }
}
