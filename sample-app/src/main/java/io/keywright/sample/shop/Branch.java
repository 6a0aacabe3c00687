package io.keywright.sample.shop;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Latitude;
import io.keywright.annotation.Longitude;
import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A branch of the shop, where articles can be fetched. */
@RedisKey(pattern = "branches:{country}", type = RedisType.GEO, example = "shop:branches:at")
@Persistent(reason = "reference data, written again at each start")
@Bounded(1_000)
public record Branch(
        String country,
        @Member String name,
        @Longitude double longitude,
        @Latitude double latitude) {}
