package io.keywright.realworld.ru102j;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import org.jspecify.annotations.Nullable;

/** A site ({@code site}). */
@RedisKey(pattern = "sites:info:{siteId}", type = RedisType.HASH, example = "ru102j:sites:info:42")
@Persistent(reason = "loaded at start")
public record Site(
        long siteId,
        double capacity,
        int panels,
        String address,
        String city,
        @Nullable String coordinate) {}
