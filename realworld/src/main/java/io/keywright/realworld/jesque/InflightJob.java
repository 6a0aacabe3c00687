package io.keywright.realworld.jesque;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.List;

/** Jobs that a worker has taken ({@code inflight}). */
@RedisKey(
        pattern = "inflight:{workerName}:{queue}",
        type = RedisType.LIST,
        example = "jesque:inflight:host-1%3A4711-0%3Ahigh%2Clow:alice%40example.com")
@Persistent(reason = "removed when the job is done")
public record InflightJob(String workerName, String queue, String jobClass, List<String> args) {}
