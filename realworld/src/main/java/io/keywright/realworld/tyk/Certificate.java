package io.keywright.realworld.tyk;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A certificate ({@code cert-raw}). */
@RedisKey(
        pattern = "cert-raw-{id:[0-9a-f]24}",
        type = RedisType.STRING,
        example = "tyk:cert-raw-5f9c1e2a7b3d4e6f8a9b0c1d")
@Persistent(reason = "kept with the certificate")
public record Certificate(String id, @Value byte[] pem) {}
