package io.keywright.realworld.rqueue;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;

/** A node ({@code worker}). */
@RedisKey(
        pattern = "worker::{workerId:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "5m",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "rqueue:worker::tok8sJ2kLm9QwEr")
public record WorkerNode(String workerId, String id, String host, Instant lastSeen) {}
