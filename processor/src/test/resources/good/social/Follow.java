package social;

import io.keywright.annotation.Accept;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Who follows whom where: a member of two components, without a bound. */
@Accept(rule = "UnboundedGrowth", reason = "read by pages")
@RedisKey(pattern = "follows:{userId}", type = RedisType.SET, ttl = "7d", expiry = Expiry.SLIDING)
public record Follow(long userId, @Member Network network, @Member long followed) {

    /** Where one follows. */
    public enum Network {
        SHOP,
        BLOG
    }
}
