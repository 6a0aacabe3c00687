package social;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.ConsumerGroups;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an order, in the order of happening. */
@RedisKey(
        pattern = "orders:{{{country}}}:{year}",
        type = RedisType.STREAM,
        ttl = "30d",
        expiry = Expiry.REFRESH_ON_WRITE)
@RedisKey(
        pattern = "orders:{{{country}}}:{year}:dead",
        type = RedisType.STREAM,
        ttl = "90d",
        repository = "DeadOrderEventRepository")
@ConsumerGroups(
        value = {"billing", "e-mail"},
        deadLetters = "DeadOrderEventRepository")
@Bounded(10_000)
public record OrderEvent(
        String country, int year, long orderId, Step step, Instant at, @Nullable String note, List<String> skus) {

    /** Where an order stands. */
    public enum Step {
        PLACED,
        PAID,
        SENT
    }
}
