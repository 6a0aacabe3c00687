package shop;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is logged in, and what they have done since. */
@RedisKey(pattern = "session:{id}", type = RedisType.HASH, ttl = "30m", expiry = Expiry.SLIDING)
public record Session(
        UUID id,
        @StoredAs("user") long userId,
        @Counter long views,
        @Counter double score,
        Instant lastSeen,
        Optional<String> referrer,
        OptionalInt age,
        @Nullable Boolean admin,
        Device device,
        List<Visit> visits) {

    public enum Device {
        DESKTOP,
        @StoredAs("mobile")
        PHONE
    }

    public record Visit(String page, Instant at) {}
}
