package io.keywright.processor.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sentence on a key's life names what does not start its TTL. */
class LifeTextTest {

    @Test
    void slidingSet() {
        assertThat(life("SET, ttl = \"1h\", expiry = Expiry.SLIDING", "@Member String name"))
                .endsWith("Each read and each write starts it again, but for `contains`, `containsAll`, `size`,"
                        + " `intersectionSize`, `exists`, `remainingTtl`.");
    }

    @Test
    void slidingValue() {
        assertThat(life("STRING, ttl = \"1h\", expiry = Expiry.SLIDING", "String name, int size"))
                .endsWith("Each read and each write starts it again, but for `exists`, `remainingTtl`.");
    }

    private static String life(String type, String components) {
        return LifeText.sentences(CompiledModel.ofSource(
                        "Tag", """
                @RedisKey(pattern = "tags:{id}", type = RedisType.%s)
                %s
                public record Tag(long id, %s) {}
                """.formatted(type, type.startsWith("SET") ? "@Bounded(100)" : "", components))
                .repositories()
                .get(0));
    }
}
