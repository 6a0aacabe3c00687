package shop;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.LocalDate;
import java.util.Optional;

/** Views of a page on one day, in one region where that is known. */
@RedisKey(pattern = "views:{page}{:region:lower?}:{day:yyyyMMdd}", type = RedisType.STRING, ttl = "3d")
public record PageViews(String page, Optional<Region> region, LocalDate day, @Value @Counter long views) {

    public enum Region {
        EU,
        NORTH_AMERICA
    }
}
