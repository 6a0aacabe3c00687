package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code reads its own keys, also those whose optional part has the text that stands for its absence. */
class AbsentPartsTest {

    private static final String SOURCE = """
            package shop;

            import io.keywright.annotation.*;
            import java.util.Optional;

            @RedisKey(pattern = "user:{id}{:role?none}", type = RedisType.STRING, ttl = "1h")
            public record User(long id, Optional<String> role, String name) {
                public static String key(Optional<String> role) {
                    return new String(UserRepository.Codec.INSTANCE.encode(new byte[0], new UserRepository.Key(7, role)));
                }

                public static Optional<String> role(String key) {
                    return UserRepository.Codec.PATTERN
                            .parse(new byte[0], key.getBytes(), UserRepository.Codec.INSTANCE)
                            .orElseThrow()
                            .role();
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void areToldFromTheTextThatStandsForThem() throws Exception {
        try (LoadedType user = LoadedType.of(directory, "User", SOURCE)) {
            Method key = user.type().getMethod("key", Optional.class);
            Method role = user.type().getMethod("role", String.class);

            assertThat(key.invoke(null, Optional.of("none"))).isEqualTo("shop:user:7:none");
            assertThat(key.invoke(null, Optional.empty())).isEqualTo("shop:user:7none");
            assertThat(role.invoke(null, "shop:user:7:none")).isEqualTo(Optional.of("none"));
            assertThat(role.invoke(null, "shop:user:7:nonesuch")).isEqualTo(Optional.of("nonesuch"));
            assertThat(role.invoke(null, "shop:user:7none")).isEqualTo(Optional.empty());
        }
    }
}
