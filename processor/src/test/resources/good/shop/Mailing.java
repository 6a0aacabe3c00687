package shop;

import io.keywright.annotation.RateAlgorithm;
import io.keywright.annotation.RateLimit;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenDown;

/** What the shop mails, all of it together. */
@RedisKey(pattern = "mailings", type = RedisType.STRING, ttl = "1h")
@RateLimit(permits = 500, algorithm = RateAlgorithm.FIXED_WINDOW, whenDown = WhenDown.REFUSE)
record Mailing() {}
