package io.keywright.realworld.harbor;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The version of this schema ({@code schema-version}). */
@RedisKey(
        pattern = "{{harbor_job_service_namespace}}:_schema_version",
        type = RedisType.STRING,
        example = "harbor:{harbor_job_service_namespace}:_schema_version")
@Persistent(reason = "one key")
public record SchemaVersion(@Value String version) {}
