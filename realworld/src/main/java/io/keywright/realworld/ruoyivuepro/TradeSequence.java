package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.LocalDateTime;

/** Numbers of a second's orders and refunds ({@code trade-no}). */
@RedisKey(
        pattern = "trade_no:{prefix:lower}{second:yyyyMMddHHmmss}",
        type = RedisType.STRING,
        ttl = "60s",
        example = "ruoyi-vue-pro:trade_no:o20240131101530")
public record TradeSequence(
        TradeNumber prefix,
        LocalDateTime second,
        @Counter @Value long sequence) {

    /** The values that stand in keys. */
    public enum TradeNumber {
        O,
        R
    }
}
