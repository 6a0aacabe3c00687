package shop;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.Consistency;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** How many are left to sell, of which no failover may bring an old number back. */
@RedisKey(pattern = "seats:{show}", type = RedisType.STRING, ttl = "1h")
@CacheAside(
        consistency = Consistency.FAILOVER_SAFE,
        replicas = 2,
        replicaWait = "250ms",
        requireReplicas = false)
public record Seats(String show, @Value int quantity) {}
