package events;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys of bytes, which Java compares by what they are and not by what they contain. */
@RedisKey(pattern = "chunk:{hash}", type = RedisType.STRING, ttl = "1h")
@RedisKey(
        pattern = "salted:{shard}:{hash}:{salt?none}:{digest?none}",
        type = RedisType.STRING,
        ttl = "1h",
        repository = "SaltedChunkRepository")
record Chunk(int shard, byte[] hash, Optional<byte[]> salt, @Nullable Digest digest, String text) {

    /** Bytes by another name. */
    record Digest(byte[] bytes) {}
}
