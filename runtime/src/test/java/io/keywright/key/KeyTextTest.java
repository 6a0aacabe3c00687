package io.keywright.key;

import static io.keywright.key.Keys.assertForeign;
import static io.keywright.key.Keys.assertRoundTrip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R49 for texts and bytes: each value has one text or is refused, and each text has at most one value. */
class KeyTextTest {

    private static final CharClass SLUG = CharClass.of("[a-z0-9-]");
    private static final CharClass GREEK = CharClass.of("[α-ω😀]");

    private static final KeyCodec<String> ESCAPED = Keys.codec((w, v) -> w.escaped("s", v), p -> p.escaped(1));
    private static final KeyCodec<String> RAW =
            Keys.codec((w, v) -> w.raw("s", v, SLUG, 2, 4), p -> p.raw(1, SLUG, 2, 4));
    private static final KeyCodec<String> RAW_GREEK =
            Keys.codec((w, v) -> w.raw("s", v, GREEK, 1, 3), p -> p.raw(1, GREEK, 1, 3));
    private static final KeyCodec<String> BASE64 = Keys.codec((w, v) -> w.base64Url("s", v), p -> p.base64UrlText(1));
    private static final KeyCodec<String> HEX = Keys.codec((w, v) -> w.textHex("s", v), p -> p.hexText(1));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Az09._~-          | Az09._~-",
                "a:b               | a%3Ab",
                "{x}               | %7Bx%7D",
                "*?[]\\^           | %2A%3F%5B%5D%5C%5E",
                "100%              | 100%25",
                "'\u0000\r\n\u007f'| %00%0D%0A%7F",
                "é\u0080߿ࠀ\uffff  | %C3%A9%C2%80%DF%BF%E0%A0%80%EF%BF%BF",
                "a😀b\uDBFF\uDFFF  | a%F0%9F%98%80b%F4%8F%BF%BF",
            })
    void r49_textsRoundTripEscaped(String value, String text) {
        assertRoundTrip(ESCAPED, value, text);
    }

    @Test
    void r49_everyCodePointIsEscapedOrRefused() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String value = "a" + Character.toString(c);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE || !isComposed(value)) {
                assertThatThrownBy(() -> Keys.write(ESCAPED, value)).isInstanceOf(KeyEncodingException.class);
            } else {
                String expected =
                        URLEncoder.encode(value, UTF_8).replace("+", "%20").replace("*", "%2A");
                assertRoundTrip(ESCAPED, value, expected.replace("%7E", "~"));
            }
        }
    }

    private static boolean isComposed(String value) {
        return java.text.Normalizer.isNormalized(value, java.text.Normalizer.Form.NFC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%2f",
                "%41",
                "%",
                "%2",
                "a%2",
                "%GG",
                "%7E",
                "a b",
                "a:b",
                "é",
                "%C3",
                "%C3%28",
                "%ED%A0%80",
                "%C0%80",
                "e%CC%81",
                "%F4%90%80%80",
                "%+1"
            })
    void r49_otherEscapesAreForeign(String text) {
        assertForeign(ESCAPED, text);
    }

    @Test
    void refusalsNameThePartAndTheFixAndNeverShowTheValue() {
        assertRefused("", "it is empty. Fix: give it a value, or declare it optional in the key pattern.");
        assertRefused(
                "secret\uD83D",
                "it has a lone surrogate, U+D83D at index 6 of its 7 chars. Fix: pass well-formed Unicode text; bytes "
                        + "belong in a byte[] component.");
        assertRefused("\uDE00secret", "it has a lone surrogate, U+DE00 at index 0 of its 7 chars. Fix: ");
        assertRefused("\uD83Dsecret", "it has a lone surrogate, U+D83D at index 0 of its 7 chars. Fix: ");
        assertRefused(
                "secre\u0301t",
                "it is not in Unicode normalization form C, from U+0065 at index 4 of its 7 chars. Fix: pass "
                        + "java.text.Normalizer.normalize(text, Normalizer.Form.NFC).");
        assertRefused("secret\u212B", "it is not in Unicode normalization form C, from U+212B at index 6 of its");
    }

    private static void assertRefused(String value, String problem) {
        for (KeyCodec<String> codec : List.of(ESCAPED, BASE64, HEX)) {
            assertThatThrownBy(() -> Keys.write(codec, value))
                    .isInstanceOf(KeyEncodingException.class)
                    .hasMessageStartingWith("Key part `s` is refused: " + problem)
                    .hasMessageNotContaining("secre");
        }
    }

    @Test
    void r49_rawTextsRoundTripWithinTheirClassAndLength() {
        assertRoundTrip(RAW, "ab", "ab");
        assertRoundTrip(RAW, "a-09", "a-09");
        assertRoundTrip(RAW_GREEK, "α", "Î±");
        assertRoundTrip(
                RAW_GREEK, "α😀ω", new String("α😀ω".getBytes(UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1));
        List.of("a", "abcde", "a_b", "AB", "aα", "").forEach(text -> {
            assertThatThrownBy(() -> Keys.write(RAW, text))
                    .isInstanceOf(KeyEncodingException.class)
                    .hasMessageStartingWith("Key part `s` is refused: ");
            assertForeign(RAW, text);
        });
        List.of("a", "αβγδ", "α\uD83D", "αι\u0308")
                .forEach(text ->
                        assertThatThrownBy(() -> Keys.write(RAW_GREEK, text)).isInstanceOf(KeyEncodingException.class));
    }

    @Test
    void rawRefusalsSayWhichCharacterOrLength() {
        assertThatThrownBy(() -> Keys.write(RAW, "ab:secret"))
                .hasMessage(
                        "Key part `s` is refused: U+003A at index 2 of its 9 chars is outside [a-z0-9-]. Fix: pass a "
                                + "text of the declared characters, widen the class, or leave the format out: a String is then "
                                + "escaped.");
        assertThatThrownBy(() -> Keys.write(RAW, "abcde"))
                .hasMessage("Key part `s` is refused: it has 5 characters. Fix: pass a text of 2 to 4 characters.");
        assertThatThrownBy(() -> KeyWriter.component(9).raw("s", "abcde", SLUG, 4, 4))
                .hasMessageEndingWith("pass a text of exactly 4 characters.");
        assertThatThrownBy(() -> KeyWriter.component(9).raw("s", "a", SLUG, 2, Integer.MAX_VALUE))
                .hasMessageEndingWith("pass a text of 2 or more characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ab", "abc", "\u0000\u007f", "größe", "a:{b}*😀"})
    void r49_textsRoundTripAsBase64AndHex(String value) {
        byte[] utf8 = value.getBytes(UTF_8);
        assertRoundTrip(BASE64, value, Base64.getUrlEncoder().withoutPadding().encodeToString(utf8));
        assertRoundTrip(HEX, value, HexFormat.of().formatHex(utf8));
        assertThat(KeySize.base64Url(utf8)).isEqualTo(Keys.write(BASE64, value).length());
    }

    @Test
    void r49_otherBase64AndHexTextsAreForeign() {
        List.of("", "YQ==", "YR", "Y", "YWI+", "_w", "ZcyB").forEach(text -> assertForeign(BASE64, text));
        List.of("", "6", "6A", "6g", "ff", "65cc81").forEach(text -> assertForeign(HEX, text));
    }

    @Test
    void r49_bytesRoundTrip() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        KeyParts hex = parts(KeyWriter.component(512).bytesHex("b", bytes));
        KeyParts base64 = parts(KeyWriter.component(KeySize.base64Url(bytes)).base64Url("b", bytes));
        KeyParts raw = parts(KeyWriter.component(1).bytesRaw("b", bytes));
        assertThat(hex.text(1)).isEqualTo(HexFormat.of().formatHex(bytes));
        assertThat(hex.hexBytes(1)).isEqualTo(bytes);
        assertThat(base64.base64UrlBytes(1)).isEqualTo(bytes);
        assertThat(raw.rawBytes(1)).isEqualTo(bytes);
        byte[] empty = {};
        assertThatThrownBy(() -> KeyWriter.component(0).bytesHex("b", empty)).isInstanceOf(KeyEncodingException.class);
        assertThatThrownBy(() -> KeyWriter.component(0).base64Url("b", empty)).isInstanceOf(KeyEncodingException.class);
        assertThatThrownBy(() -> KeyWriter.component(0).bytesRaw("b", empty)).isInstanceOf(KeyEncodingException.class);
    }

    private static KeyParts parts(KeyWriter writer) {
        return KeyPattern.of("t:<b>", "(.*)")
                .parse(Keys.NO_NAMESPACE, writer.toBytes())
                .orElseThrow();
    }

    @Test
    void aFilledWriterHandsOutItsOwnArrayAlsoAfterEscaping() {
        KeyWriter writer = KeyWriter.component(KeySize.escaped("a:b") + 2)
                .escaped("s", "a:b")
                .text("zz");
        byte[] key = writer.toBytes();
        assertThat(key).asString(UTF_8).isEqualTo("a%3Abzz");
        assertThat(writer.toBytes()).isSameAs(key);
        assertThat(Arrays.equals(KeyWriter.component(0).text("abc").decimal(-7).toBytes(), "abc-7".getBytes(UTF_8)))
                .isTrue();
    }
}
