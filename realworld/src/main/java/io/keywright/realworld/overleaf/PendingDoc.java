package io.keywright.realworld.overleaf;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Documents with pending updates: the first shard ({@code pending-list}). */
@RedisKey(pattern = "pending-updates-list", type = RedisType.LIST, example = "overleaf:pending-updates-list")
@Persistent(reason = "emptied by the workers")
public record PendingDoc(@Value String projectAndDoc) {}
