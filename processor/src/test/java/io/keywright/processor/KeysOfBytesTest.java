package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of equal bytes are equal, in whichever way a component holds them, so that they can stand in a map. */
class KeysOfBytesTest {

    private static final String SOURCE = """
            package shop;

            import io.keywright.annotation.*;
            import java.util.Optional;
            import org.jspecify.annotations.Nullable;

            @RedisKey(
                    pattern = "chunk:{shard}:{hash}:{salt?none}:{digest?none}",
                    type = RedisType.STRING,
                    ttl = "1h")
            public record Chunk(int shard, byte[] hash, Optional<byte[]> salt, @Nullable Digest digest, String text) {
                public record Digest(byte[] bytes) {}

                public static Object key(int shard, int hash, Optional<byte[]> salt, boolean digest) {
                    return new ChunkRepository.Key(
                            shard, new byte[] {(byte) hash}, salt, digest ? new Digest(new byte[] {7}) : null);
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void areComparedByWhatTheyContain() throws Exception {
        try (LoadedType chunk = LoadedType.of(directory, "Chunk", SOURCE)) {
            Keys keys = (shard, hash, salt, digest) -> chunk.type()
                    .getMethod("key", int.class, int.class, Optional.class, boolean.class)
                    .invoke(null, shard, hash, salt ? Optional.of(new byte[] {5}) : Optional.empty(), digest);
            Object key = keys.of(1, 2, true, true);

            assertThat(key).isEqualTo(keys.of(1, 2, true, true)).hasSameHashCodeAs(keys.of(1, 2, true, true));
            assertThat(keys.of(1, 2, false, false)).isEqualTo(keys.of(1, 2, false, false));
            assertThat(key)
                    .isNotEqualTo(keys.of(2, 2, true, true))
                    .isNotEqualTo(keys.of(1, 3, true, true))
                    .isNotEqualTo(keys.of(1, 2, false, true))
                    .isNotEqualTo(keys.of(1, 2, true, false));
        }
    }

    private interface Keys {
        Object of(int shard, int hash, boolean salt, boolean digest) throws ReflectiveOperationException;
    }
}
