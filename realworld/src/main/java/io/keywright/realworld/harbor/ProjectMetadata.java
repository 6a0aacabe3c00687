package io.keywright.realworld.harbor;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Serialized;
import io.keywright.annotation.Value;
import io.keywright.annotation.ValueFormat;
import java.util.Map;

/** Some metadata of a project ({@code project-meta}). */
@RedisKey(
        pattern = "cache:project_metadata:projectID:{projectId}:meta:{metaNames}",
        type = RedisType.STRING,
        ttl = "${harbor.cache.expire:1d}",
        example = "harbor:cache:project_metadata:projectID:42:meta:public%2Cseverity")
@Serialized(format = ValueFormat.MESSAGE_PACK)
public record ProjectMetadata(
        long projectId, String metaNames, @Value Map<String, String> values) {}
