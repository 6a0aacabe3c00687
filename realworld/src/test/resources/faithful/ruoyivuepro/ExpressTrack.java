package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** Where a parcel was ({@code express-track}). */
@RedisKey(pattern = "express_track:{code:[A-Za-z0-9_-]}-{logisticsNo}-{mobile}", type = RedisType.STRING, ttl = "${ruoyi.cache.ttl:1h}")
public record ExpressTrack(String code, String logisticsNo, String mobile, @Value List<String> stations) {}
