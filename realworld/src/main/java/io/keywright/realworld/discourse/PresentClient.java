package io.keywright.realworld.discourse;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Clients that are present in a channel, by when they are taken for gone ({@code presence-zlist}). */
@RedisKey(
        pattern = "_presence_{name}_zlist",
        type = RedisType.SORTED_SET,
        ttl = "1d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "discourse:_presence_alice%40example.com_zlist")
public record PresentClient(
        String name, @Member String client, @Score Instant expires) {}
