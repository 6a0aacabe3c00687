package io.keywright.realworld.horizon;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A master process ({@code master}). */
@RedisKey(
        pattern = "master:{master}",
        type = RedisType.HASH,
        ttl = "15s",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "horizon:master:billing")
public record MasterProcess(String master, String environment, String status, int pid, String supervisors) {}
