package shop.odd;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.List;
import java.util.Optional;

/** Names that generated code uses itself. */
@RedisKey(pattern = "odd:{store}:{namespace}:{key}", type = RedisType.HASH, ttl = "1h")
record Class(
        String store,
        int namespace,
        boolean key,
        String value,
        @Counter long out,
        Optional<String> in,
        List<String> async,
        String format,
        String instance,
        @Counter long by,
        String byIndex,
        String changes,
        String record) {}
