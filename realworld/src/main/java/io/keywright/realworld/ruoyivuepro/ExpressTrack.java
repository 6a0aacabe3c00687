package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** Where a parcel was ({@code express-track}). */
@RedisKey(
        pattern = "express_track:{code:[a-z]}:{logisticsNo}:{mobile}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:express_track:sf:alice%40example.com:13800000000")
public record ExpressTrack(
        String code,
        String logisticsNo,
        String mobile,
        @Value List<String> stations) {}
