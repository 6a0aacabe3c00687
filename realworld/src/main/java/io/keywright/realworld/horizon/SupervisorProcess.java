package io.keywright.realworld.horizon;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A supervisor process ({@code supervisor}). */
@RedisKey(
        pattern = "supervisor:{master}:{supervisor}",
        type = RedisType.HASH,
        ttl = "30s",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "horizon:supervisor:billing:reports")
public record SupervisorProcess(
        String master, String supervisor, String status, int pid, String processes, String options) {}
