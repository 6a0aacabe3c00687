package io.keywright.realworld.overleaf;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.Optional;

/** Which server of a group compiles for somebody ({@code clsi-server-group}). */
@RedisKey(
        pattern =
                "clsiserver:{backendGroup:[A-Za-z0-9_-]}:{backendClass:[A-Za-z0-9-]}:{projectId:[0-9a-f]24}:{userId:[0-9a-f]24?null}",
        type = RedisType.STRING,
        ttl = "${overleaf.clsi-cookie.ttl:3h}",
        example = "overleaf:clsiserver:eu:free:5f9c1e2a7b3d4e6f8a9b0c1d:a1b2c3d4e5f60718293a4b5c")
public record CompileServerOfGroup(
        String backendGroup,
        String backendClass,
        String projectId,
        Optional<String> userId,
        @Value String serverId) {}
