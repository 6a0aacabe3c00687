package social;

import io.keywright.annotation.Accept;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.util.UUID;

/** How many there are of each article: whole numbers as scores, and no TTL. */
@Accept(rule = "UnboundedGrowth", reason = "one member a product")
@RedisKey(pattern = "stock:{branch}", type = RedisType.SORTED_SET)
@Persistent(reason = "counted by hand once a year")
public record Stock(int branch, UUID article, @Score long pieces) {}
