package io.keywright.realworld.springdataredis;

import io.keywright.annotation.Latitude;
import io.keywright.annotation.Longitude;
import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Where objects are ({@code geo-index}). */
@RedisKey(
        pattern = "{keyspace:[A-Za-z0-9_.$]}:geo:{property:[A-Za-z0-9_.$]}",
        type = RedisType.GEO,
        example = "spring-data:com.acme.Order:geo:com.acme.Invoice")
@Persistent(reason = "kept with the objects")
public record IndexedPlace(
        String keyspace,
        String property,
        @Member String id,
        @Longitude double longitude,
        @Latitude double latitude) {}
