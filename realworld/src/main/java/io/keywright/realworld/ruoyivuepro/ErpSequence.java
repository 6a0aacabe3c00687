package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.LocalDate;

/** Numbers of a day's papers ({@code erp-seq}). */
@RedisKey(
        pattern = "erp:seq_no:{prefix}{day:yyyyMMdd}",
        type = RedisType.STRING,
        ttl = "24h",
        example = "ruoyi-vue-pro:erp:seq_no:QTRK20240131")
public record ErpSequence(
        ErpNumber prefix, LocalDate day, @Counter @Value long sequence) {

    /** The values that stand in keys. */
    public enum ErpNumber {
        QTRK,
        QCKD,
        QCDB,
        QCPD,
        XSDD,
        XSCK,
        XSTH,
        CGDD,
        CGRK,
        CGTH,
        FKD,
        SKD
    }
}
