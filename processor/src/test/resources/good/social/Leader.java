package social;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.YearMonth;

/** A player's place in a season. */
@RedisKey(pattern = "leaders:{game}:{season}", type = RedisType.SORTED_SET, ttl = "90d")
@Bounded(10_000)
public record Leader(String game, YearMonth season, @Member String player, @Score double points) {}
