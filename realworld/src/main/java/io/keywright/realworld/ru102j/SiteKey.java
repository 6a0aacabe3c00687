package io.keywright.realworld.ru102j;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Keys of all sites ({@code site-ids}). */
@RedisKey(pattern = "sites:ids", type = RedisType.SET, example = "ru102j:sites:ids")
@Persistent(reason = "loaded at start")
public record SiteKey(@Member String siteKey) {}
