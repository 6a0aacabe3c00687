package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.LocalDate;

/** Numbers of a day's contracts ({@code crm-seq}). */
@RedisKey(
        pattern = "crm:seq_no:{prefix}{day:yyyyMMdd}",
        type = RedisType.STRING,
        ttl = "24h",
        example = "ruoyi-vue-pro:crm:seq_no:HT20240131")
public record CrmSequence(
        CrmNumber prefix, LocalDate day, @Counter @Value long sequence) {

    /** The values that stand in keys. */
    public enum CrmNumber {
        HT,
        HK
    }
}
