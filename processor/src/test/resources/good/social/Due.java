package social;

import io.keywright.annotation.Accept;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** A reminder by the time it is due: a member of two components, without a bound. */
@Accept(rule = "UnboundedGrowth", reason = "whoever sends the reminders takes them out")
@RedisKey(pattern = "due", type = RedisType.SORTED_SET, ttl = "7d", expiry = Expiry.SLIDING)
public final class Due {

    @Member
    private final String kind;

    @Member
    private final long id;

    @Score
    private final Instant at;

    public Due(String kind, long id, Instant at) {
        this.kind = kind;
        this.id = id;
        this.at = at;
    }

    public String getKind() {
        return kind;
    }

    public long getId() {
        return id;
    }

    public Instant getAt() {
        return at;
    }
}
