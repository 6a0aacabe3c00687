package io.keywright.realworld.resque;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;
import java.util.List;

/** Jobs that wait ({@code queue}). */
@RedisKey(pattern = "queue:{queue}", type = RedisType.LIST, example = "resque:queue:alice%40example.com")
@Persistent(reason = "emptied by the workers")
public record QueuedJob(String queue, @StoredAs("class") String className, List<String> args) {}
