package io.keywright.realworld.tyk;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Certificates of an organisation ({@code cert-index}). */
@RedisKey(
        pattern = "cert-{orgId:[0-9a-f]24}-index",
        type = RedisType.LIST,
        example = "tyk:cert-5f9c1e2a7b3d4e6f8a9b0c1d-index")
@Persistent(reason = "one element a certificate")
public record CertificateOfOrg(String orgId, @Value String certId) {}
