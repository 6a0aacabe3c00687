package io.keywright.realworld.ru102j;

import io.keywright.annotation.Latitude;
import io.keywright.annotation.Longitude;
import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Where the sites are ({@code geo}). */
@RedisKey(pattern = "sites:geo", type = RedisType.GEO, example = "ru102j:sites:geo")
@Persistent(reason = "loaded at start")
public record SitePlace(
        @Member String siteKey,
        @Longitude double longitude,
        @Latitude double latitude) {}
