package io.keywright.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamespaceTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "staging:", "{tenant-a}:", "eu/{t}.", "größe:", "50%:"})
    void plainTextIsTaken(String text) {
        assertThat(Namespace.of(text).toBytes()).isEqualTo(text.getBytes(UTF_8));
        assertThat(Namespace.of(text)).isEqualTo(Namespace.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a*:         | `*` at index 1 is a glob character",
                "a?          | `?` at index 1 is a glob character",
                "[a]         | `[` at index 0 is a glob character",
                "a\\         | `\\` at index 1 is a glob character",
                "'a\r\n'     | U+000D at index 1 of its 3 chars is a control character",
                "'a\u0000'   | U+0000 at index 1 of its 2 chars is a control character",
                "'\u202Ea'   | U+202E at index 0 of its 2 chars is a control character",
                "{}:         | its braces are not those of one hash tag",
                "{a          | its braces are not those of one hash tag",
                "a}          | its braces are not those of one hash tag",
                "}a{         | its braces are not those of one hash tag",
                "{a}{b}      | its braces are not those of one hash tag",
                "{{a}}       | its braces are not those of one hash tag",
            })
    void whatForgesOrMatchesKeysIsRefused(String text, String problem) {
        assertThatThrownBy(() -> Namespace.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The namespace is refused: " + problem)
                .hasMessageContaining("Expected: plain text such as `staging:`");
    }

    @Test
    void malformedUnicodeIsRefused() {
        assertThatThrownBy(() -> Namespace.of("a\uD800:"))
                .hasMessageContaining("Key part `namespace` is refused: it has a lone surrogate, U+D800 at index 1");
        assertThatThrownBy(() -> Namespace.of("e\u0301:")).hasMessageContaining("normalization form C");
    }

    @Test
    void itsHashTagPutsAllKeysIntoOneSlot() {
        Namespace tenant = Namespace.of("{tenant-a}:");
        byte[] namespace = tenant.toBytes();
        byte[] one = new KeyWriter(namespace, 4).text("{1}").toBytes();
        byte[] two = new KeyWriter(namespace, 4).text("{2}").toBytes();
        assertThat(tenant.hasHashTag()).isTrue();
        assertThat(HashSlot.of(one)).isEqualTo(HashSlot.of(two)).isEqualTo(HashSlot.of("tenant-a".getBytes(UTF_8)));
    }
}
