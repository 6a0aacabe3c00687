package io.keywright.realworld.bullmq;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Parents that wait for their children ({@code waiting-children}). */
@RedisKey(
        pattern = "{queue:[A-Za-z0-9_-]}:waiting-children",
        type = RedisType.SORTED_SET,
        example = "bull:order-events:waiting-children")
@Persistent(reason = "the set of a queue is there as long as the queue")
public record WaitingParent(
        String queue, @Member String jobId, @Score Instant since) {}
