package io.keywright.realworld.ru102j;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;

/** Sites by what they can do ({@code capacity}). */
@RedisKey(pattern = "sites:capacity:ranking", type = RedisType.SORTED_SET, example = "ru102j:sites:capacity:ranking")
@Persistent(reason = "one member a site")
public record SiteCapacity(@Member long siteId, @Score double capacity) {}
