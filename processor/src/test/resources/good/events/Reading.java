package events;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;

/** A class that is made by its constructor. */
@RedisKey(
        pattern = "reading:{sensor:[A-Z0-9]4..16}:{hour:yyyyMMddHH@Europe/Berlin}",
        type = RedisType.HASH,
        ttl = "2d")
public final class Reading {

    private final String sensor;
    private final Instant hour;
    private final double celsius;
    private final byte[] raw;

    public Reading(String sensor, Instant hour, double celsius, byte[] raw) {
        this.sensor = sensor;
        this.hour = hour;
        this.celsius = celsius;
        this.raw = raw;
    }

    public String getSensor() {
        return sensor;
    }

    public Instant getHour() {
        return hour;
    }

    public double getCelsius() {
        return celsius;
    }

    public byte[] getRaw() {
        return raw;
    }
}
