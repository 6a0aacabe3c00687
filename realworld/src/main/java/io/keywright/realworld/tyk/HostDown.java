package io.keywright.realworld.tyk;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** That a host is down ({@code host-down}). */
@RedisKey(
        pattern = "host-checker:PollerCheckerInstance:{host}",
        type = RedisType.STRING,
        ttl = "${tyk.host-checker.interval:10s}",
        example = "tyk:host-checker:PollerCheckerInstance:alice%40example.com")
public record HostDown(String host, @Value int down) {}
