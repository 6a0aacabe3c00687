package io.keywright.realworld.jesque;

import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.Duration;

/** How often jobs of a queue come again ({@code queue-frequency}). */
@RedisKey(
        pattern = "queue:{queue}:frequency",
        type = RedisType.HASH,
        example = "jesque:queue:alice%40example.com:frequency")
@Persistent(reason = "one field a recurring job")
public record QueueFrequency(
        String queue, @Field String job, @Value Duration interval) {}
