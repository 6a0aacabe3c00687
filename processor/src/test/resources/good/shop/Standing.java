package shop;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

@RedisKey(
        pattern = "standing:{game}:{season}:{league:[A-Z]1..8?none}",
        type = RedisType.STRING,
        ttl = "${standings.ttl:90d}",
        expiry = Expiry.SLIDING,
        jitter = "5%")
public record Standing(Game game, YearMonth season, @Nullable String league, int rank, double points) {

    public enum Game {
        @StoredAs("c")
        CHESS,
        @StoredAs("g")
        GO
    }
}
