package io.keywright.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyDigestTest {

    private static String digest(String algorithm, int length, String... components) {
        byte[][] encoded = new byte[components.length][];
        for (int i = 0; i < components.length; i++) {
            encoded[i] = KeyWriter.component(KeySize.text(components[i]))
                    .utf8("c", components[i])
                    .toBytes();
        }
        return new String(
                KeyWriter.component(length).digest(algorithm, length, encoded).toBytes(), UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"md5, MD5", "sha1, SHA-1", "sha256, SHA-256"})
    void oneComponentIsDigestedAsItIs(String algorithm, String javaName) throws Exception {
        byte[] plain = MessageDigest.getInstance(javaName).digest("größe: 1".getBytes(UTF_8));
        String hex = HexFormat.of().formatHex(plain);
        assertThat(digest(algorithm, hex.length(), "größe: 1")).isEqualTo(hex);
        assertThat(digest(algorithm, 15, "größe: 1")).isEqualTo(hex.substring(0, 15));
    }

    @Test
    void severalComponentsAreDigestedAsNetstrings() {
        assertThat(digest("sha256", 64, "a:b", "", "größe")).isEqualTo(digest("sha256", 64, "3:a:b,0:,7:größe,"));
        assertThat(digest("sha256", 64, "a:b", "c")).isNotEqualTo(digest("sha256", 64, "a", "b:c"));
        assertThat(digest("sha256", 64, "ab", "c")).isNotEqualTo(digest("sha256", 64, "a", "bc"));
        assertThat(digest("sha256", 64, "", "")).isNotEqualTo(digest("sha256", 64, ""));
    }

    @Test
    void malformedTextsAreRefusedAndOtherAlgorithmsUnknown() {
        assertThatThrownBy(() -> digest("md5", 32, "\uD800")).isInstanceOf(KeyEncodingException.class);
        assertThatThrownBy(() -> digest("md5", 32, "e\u0301")).isInstanceOf(KeyEncodingException.class);
        assertThatThrownBy(() -> digest("MD5", 32, "a"))
                .hasMessage("`MD5` is no digest of a key. Expected: md5, sha1 or sha256.");
    }
}
