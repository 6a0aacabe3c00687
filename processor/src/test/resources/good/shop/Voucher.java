package shop;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import java.time.Duration;
import java.util.Optional;

/** Money to be spent in the shop; one that was bought never lapses. */
@RedisKey(pattern = "voucher:{code}", type = RedisType.STRING, ttl = "365d")
@Persistent(reason = "a voucher that was bought, until it is spent")
public record Voucher(String code, long cents, String currency, @Ttl Optional<Duration> validFor) {}
