package social;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Counter;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;

/** Who holds a lock, and how often; each holder says for how long. */
@RedisKey(
        pattern = "lock:{name}",
        type = RedisType.HASH,
        ttl = "1d",
        expiry = Expiry.REFRESH_ON_WRITE)
@Ttl
@Bounded(1)
public record Hold(String name, @Field String holder, @Value @Counter long times) {}
