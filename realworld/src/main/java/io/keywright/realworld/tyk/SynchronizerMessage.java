package io.keywright.realworld.tyk;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What one group of nodes is to load ({@code synchronizer}). */
@RedisKey(
        pattern = "synchronizer-group-{g}",
        type = RedisType.LIST,
        example = "tyk:synchronizer-group-alice%40example.com")
@Persistent(reason = "emptied by the synchronizer")
public record SynchronizerMessage(String g, String groupLoginRequest) {}
