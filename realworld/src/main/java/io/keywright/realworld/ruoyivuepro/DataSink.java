package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Where data go ({@code iot-data-sink}). */
@RedisKey(
        pattern = "iot:data_sink:{sinkId}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:iot:data_sink:42")
public record DataSink(long sinkId, String name, String type, String config) {}
