package io.keywright.realworld.harbor;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Connections to an upstream registry ({@code registry-connection}). */
@RedisKey(
        pattern = "{{upstream_registry_connection}}:{projectName:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        example = "harbor:{upstream_registry_connection}:order-events")
@Persistent(reason = "one counter a project")
public record UpstreamConnections(
        String projectName, @Counter @Value long connections) {}
