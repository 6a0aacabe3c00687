package shop.odd;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.EntryId;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.util.List;
import java.util.Optional;

/** Names that are templates or constants to a careless generator, or that parameters have. */
interface Names {

    /** Names with dollars, without letters, and of a script without cases. */
    @RedisKey(pattern = "names:{item$id}", type = RedisType.STRING, ttl = "1h")
    record Dollars(String item$id, int price$cents, List<String> note$, Optional<Long> $, String _1, String 名前) {}

    @RedisKey(pattern = "names:comments:{entryId}", type = RedisType.STREAM, ttl = "1d", expiry = Expiry.REFRESH_ON_WRITE)
    @Bounded(100)
    record Comment(long entryId, @EntryId String entryIds, String text) {}

    @RedisKey(pattern = "names:ranks:{member}", type = RedisType.SORTED_SET, ttl = "1d")
    @Bounded(100)
    record Rank(long member, @Member String aside, @Score double limit) {}
}
