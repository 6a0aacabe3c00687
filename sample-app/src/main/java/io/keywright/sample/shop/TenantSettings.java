package io.keywright.sample.shop;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What one of the shop's tenants has set: read on every request, changed a few times a year. */
@RedisKey(pattern = "settings:{tenant}", type = RedisType.HASH, example = "shop:settings:acme")
@Persistent(reason = "reference data, loaded from the tenants table at every start")
public record TenantSettings(String tenant, String currency, int vatPercent, boolean betaFeatures) {}
