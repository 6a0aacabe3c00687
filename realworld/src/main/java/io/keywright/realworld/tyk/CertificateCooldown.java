package io.keywright.realworld.tyk;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Keeps a certificate from being checked or told of too often ({@code cert-cooldown}). */
@RedisKey(
        pattern = "cert-cooldown:{kindOf:lower}:{id:[0-9a-f]24}",
        type = RedisType.STRING,
        ttl = "${tyk.certificates.cooldown:1h}",
        example = "tyk:cert-cooldown:cert_check_cooldown:5f9c1e2a7b3d4e6f8a9b0c1d")
public record CertificateCooldown(
        CooldownKind kindOf, String id, @Value int held) {

    /** The values that stand in keys. */
    public enum CooldownKind {
        CERT_CHECK_COOLDOWN,
        CERT_EXPIRY_EVENT_COOLDOWN
    }
}
