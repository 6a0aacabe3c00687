package io.keywright.realworld.overleaf;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The same in an edition without hash tags ({@code clients-in-project-ce}). */
@RedisKey(
        pattern = "clients_in_project:{projectId:[0-9a-f]24}",
        type = RedisType.SET,
        ttl = "4d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "overleaf:clients_in_project:5f9c1e2a7b3d4e6f8a9b0c1d")
public record ClientInProjectCe(String projectId, @Member String clientId) {}
