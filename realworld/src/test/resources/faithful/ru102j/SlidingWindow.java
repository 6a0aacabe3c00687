package io.keywright.realworld.ru102j;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Hits in a window that slides ({@code limiter-sliding}). */
@RedisKey(pattern = "limiter:{window}:{name}:{maxHits}", type = RedisType.SORTED_SET, ttl = "${ru102j.limiter.window:60s}", expiry = Expiry.REFRESH_ON_WRITE)
public record SlidingWindow(long window, String name, int maxHits, @Member String hit, @Score Instant at) {}
