package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Devices by when they have reported ({@code iot-report-times}). */
@RedisKey(
        pattern = "iot:device_report_times",
        type = RedisType.SORTED_SET,
        example = "ruoyi-vue-pro:iot:device_report_times")
@Persistent(reason = "one member a device")
public record DeviceReportTime(@Member long deviceId, @Score Instant at) {}
