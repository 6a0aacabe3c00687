package io.keywright.realworld.overleaf;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Documents with pending updates: the other shards ({@code pending-list-shard}). */
@RedisKey(pattern = "pending-updates-list-{shard}", type = RedisType.LIST, example = "overleaf:pending-updates-list-42")
@Persistent(reason = "emptied by the workers")
public record PendingDocOfShard(int shard, @Value String projectAndDoc) {}
