package io.keywright.it;

import io.keywright.annotation.RateAlgorithm;
import io.keywright.annotation.RateLimit;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenDown;

/** All that is mailed. */
@RedisKey(pattern = "mailings:all", type = RedisType.STRING, ttl = "1h")
@RateLimit(permits = 3, algorithm = RateAlgorithm.FIXED_WINDOW, whenDown = WhenDown.REFUSE)
public record Mailing() {}
