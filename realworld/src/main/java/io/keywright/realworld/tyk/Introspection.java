package io.keywright.realworld.tyk;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.Map;

/** What an introspection said of a token ({@code introspection}). */
@RedisKey(
        pattern = "introspection-{token}",
        type = RedisType.STRING,
        ttl = "${tyk.introspection.ttl:1m}",
        example = "tyk:introspection-alice%40example.com")
public record Introspection(String token, @Value Map<String, String> claims) {}
