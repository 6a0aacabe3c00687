package shop;

import io.keywright.annotation.Idempotent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;

/** What came of a payment that was asked for. */
@RedisKey(pattern = "payment:{customer}:{claim}", type = RedisType.STRING, ttl = "${shop.payment.repeats:1d}")
@Idempotent(leaseTtl = "30s")
public record Payment(long customer, String claim, long paymentId, Instant at) {}
