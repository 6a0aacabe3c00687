package io.keywright.it;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Latitude;
import io.keywright.annotation.Longitude;
import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Where a branch is. */
@RedisKey(pattern = "branches:{country}", type = RedisType.GEO)
@Persistent(reason = "reference data, rebuilt from the table of branches")
@Bounded(3)
public record Branch(
        String country,
        @Member String name,
        @Longitude double lon,
        @Latitude double lat) {}
