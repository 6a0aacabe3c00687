package io.keywright.cache;

import java.util.LinkedHashMap;
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
    private final Map<String, OutboxReplay> groups = new LinkedHashMap<>();

    private NotedEvictions(CacheCore<K, ?> core, EvictionOutbox outbox, Evictions evictions) {
        this.keys = new OutboxReplay(core.context, outbox, core.keyPattern, evictions::evictNoted);
        for (CacheGroup<K, ?> group : core.traits.groups()) {
            groups.put(
                    group.pattern(),
                    new OutboxReplay(
                            core.context,
                            outbox,
                            group.pattern(),
                            (key, token) ->
                                    evictions.evictNotedGroup(group.pattern(), key, group.longestTtl(), token)));
        }
    }

    /** Looks into the outbox from now on; null where there is none. */
    static <K> @Nullable NotedEvictions<K> begin(CacheCore<K, ?> core, Evictions evictions) {
        EvictionOutbox outbox = core.context.options().outbox();
        if (outbox == null) {
            return null;
        }
        NotedEvictions<K> noted = new NotedEvictions<>(core, outbox, evictions);
        noted.keys.start();
        noted.groups.values().forEach(OutboxReplay::start);
        return noted;
    }

    OutboxReplay ofKeys() {
        return keys;
    }

    OutboxReplay ofGroup(CacheGroup<K, ?> group) {
        return Objects.requireNonNull(groups.get(group.pattern()));
    }
}
