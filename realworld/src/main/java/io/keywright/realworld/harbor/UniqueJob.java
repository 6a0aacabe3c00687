package io.keywright.realworld.harbor;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Lets a job with these arguments run once at a time ({@code unique}). */
@RedisKey(
        pattern = "{{harbor_job_service_namespace}}:unique:running:{jobName:[A-Za-z0-9_-]}:{argsJson}",
        type = RedisType.STRING,
        ttl = "1d",
        example =
                "harbor:{harbor_job_service_namespace}:unique:running:order-events:%7B%22dryRun%22%3Atrue%2C%22name%22%3A%22gc%20a%3Ab%22%7D")
public record UniqueJob(
        String jobName, String argsJson, @Value String mark) {}
