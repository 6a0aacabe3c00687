package io.keywright.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a document is said with key pattern, field and position, and never with what stands there. */
class MalformedDocumentTest {

    private static final JsonFormat JSON = JsonFormat.of("shop:basket:<id>");
    private static final MessagePackFormat MESSAGE_PACK = MessagePackFormat.of("shop:basket:<id>");
    private static final String REST = "\"shape\":{\"type\":\"round\"}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                     | empty document (byte 0)
            {                                      | truncated JSON (byte 1)
            null                                   | expected an object, not null (byte 0)
            []                                     | expected an object (byte 0)
            {"id":1}                               | expected a text (field id, byte 6)
            {"id":null}                            | expected a text, not null (field id, byte 6)
            {"id":"x"}                             | missing field shape (byte 9)
            {"shape":{}}                           | missing field type (field shape, byte 10)
            {"shape":{"a":{},"b":[1]}}             | missing field type (field shape.<unknown>, byte 10)
            {"shape":{"type":7}}                   | expected a text (field shape.type, byte 17)
            {"shape":{"a":1,"type":7}}             | expected a text in field type (field shape.<unknown>, byte 10)
            {"shape":{"type":"secret"}}            | field type names no known subtype (field shape.type, byte 17)
            {"count":1.0}                          | expected a whole number (field count, byte 9)
            {"count":"secret"}                     | expected a whole number (field count, byte 9)
            {"count":3000000000}                   | number out of the range of int (field count, byte 19)
            {"items":{}}                           | expected an array (field items, byte 9)
            {"items":[{"price":1},{"price":"s"}]}  | expected a whole number (field items[1].price, byte 31)
            {"items":[{"price":1},null]}           | expected an object, not null (field items[1], byte 22)
            {"items":[{"parts":[{}]}]}             | missing field price (field items[0].parts[0], byte 21)
            {"items":[{"price":-7}]}               | refused with IllegalArgumentException (field items[0], byte 22)
            {"items":[{"price":99999999999999999999}]} | number out of the range of long (field items[0].price, byte 39)
            {"byName":{"secret":{"price":"s"}}}    | expected a whole number (field byName{*}.price, byte 29)
            {"byName":{"secret":7}}                | expected an object (field byName{*}, byte 20)
            {"secret":[1,}                         | malformed JSON (field <unknown>, byte 14)
            {"id":"secret}                         | truncated JSON (field id, byte 14)
            {"id":'x'}                             | malformed JSON (field id, byte 7)
            {"id":tru}                             | malformed JSON (field id, byte 10)
            {"id":"x",}                            | malformed JSON (field id, byte 11)
            {"a":{"secret":{"b":[{"c":1},}         | malformed JSON (field <unknown>, byte 30)
            """)
    void jsonMessages(String document, String message) {
        CodecException exception = catchThrowableOfType(
                CodecException.class, () -> JSON.decode(document.getBytes(StandardCharsets.UTF_8), Basket::read));

        assertThat(exception).hasMessage("shop:basket:<id>: " + message);
        assertThat(exception.schema()).isEqualTo("shop:basket:<id>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", " {}", "null", "1", "]", "\0"})
    void nothingMayFollowTheDocument(String garbage) {
        String document = "{\"id\":\"x\"," + REST;

        assertThat(JSON.<Basket>decode((document + " \n\t").getBytes(StandardCharsets.UTF_8), Basket::read)
                        .id())
                .isEqualTo("x");
        assertThatThrownBy(() -> JSON.decode((document + garbage).getBytes(StandardCharsets.UTF_8), Basket::read))
                .isInstanceOf(CodecException.class);
        byte[] packed = MESSAGE_PACK.encode(Basket.sample(), Basket::write);
        assertThatThrownBy(() -> MESSAGE_PACK.decode(Arrays.copyOf(packed, packed.length + 1), Basket::read))
                .isInstanceOf(CodecException.class)
                .hasMessage("shop:basket:<id>: bytes after the end of the document (byte " + packed.length + ")");
    }

    @Test
    void unknownFieldsAreSkippedAndTheLastOfTwoCounts() {
        String document = "{\"x\":{\"id\":[{}]},\"id\":\"1\",\"y\":[[1],null],\"id\":\"2\","
                + "\"shape\":{\"radius\":1,\"type\":\"round\",\"z\":{},\"radius\":5}}";

        Basket basket = JSON.decode(document.getBytes(StandardCharsets.UTF_8), Basket::read);

        assertThat(basket).isEqualTo(new Basket("2", 0, List.of(), Map.of(), null, new Basket.Round(5)));
    }

    @Test
    void otherEncodingsAreRefused() {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThatThrownBy(() -> JSON.decode("{\"id\":\"x\"}".getBytes(charset), Basket::read))
                    .hasMessage("shop:basket:<id>: not JSON in UTF-8 (byte 0)");
        }
    }

    @Test
    void messagePackMessages() {
        byte[] document = MESSAGE_PACK.encode(Basket.sample(), Basket::write);
        assertThat(MESSAGE_PACK.<Basket>decode(document, Basket::read)).isEqualTo(Basket.sample());

        assertThatThrownBy(() -> MESSAGE_PACK.decode(new byte[0], Basket::read))
                .hasMessage("shop:basket:<id>: truncated MessagePack (byte 0)");
        assertThatThrownBy(() -> MESSAGE_PACK.decode(bytes(0xC0), Basket::read))
                .hasMessage("shop:basket:<id>: expected an object, not null (byte 0)");
        assertThatThrownBy(() -> MESSAGE_PACK.decode(bytes(0x81, 0xA2, 'i', 'd', 0x01), Basket::read))
                .hasMessage("shop:basket:<id>: expected a text (field id, byte 4)");
        assertThatThrownBy(() -> MESSAGE_PACK.decode(bytes(0x81, 0xA2, 'i', 'd', 0xA1, 0xFF), Basket::read))
                .hasMessage("shop:basket:<id>: a text that is not UTF-8 (field id, byte 6)");
        assertThatThrownBy(
                        () -> MESSAGE_PACK.decode(bytes(0x81, 0xA6, 's', 'e', 'c', 'r', 'e', 't', 0xC1), Basket::read))
                .hasMessage("shop:basket:<id>: malformed MessagePack (field <unknown>, byte 8)");
        assertThatThrownBy(() -> MESSAGE_PACK.decode(bytes(0xDF, 0x7F, 0xFF, 0xFF, 0xFF), Basket::read))
                .hasMessage("shop:basket:<id>: truncated MessagePack (byte 5)");
        assertThatThrownBy(
                        () -> MESSAGE_PACK.<byte[]>decode(bytes(0xC6, 0x7F, 0xFF, 0xFF, 0xFF), ValueReader::readBytes))
                .hasMessage("shop:basket:<id>: truncated MessagePack (byte 5)");
        assertThatThrownBy(
                        () -> MESSAGE_PACK.<String>decode(bytes(0xDB, 0x7F, 0xFF, 0xFF, 0xFF), ValueReader::readString))
                .hasMessage("shop:basket:<id>: truncated MessagePack (byte 5)");
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void nullsAreRefusedWhereTheyCouldNotBeReadAgain() {
        Basket.Item part = new Basket.Item(1, List.of());
        Basket.Round round = new Basket.Round(1);
        List<Basket.Item> hole = Arrays.asList(part, null);
        for (DocumentFormat format : List.of(JSON, MESSAGE_PACK)) {
            assertRefused(format, "id", new Basket(null, 0, List.of(), Map.of(), null, round));
            assertRefused(format, "items", new Basket("", 0, null, Map.of(), null, round));
            assertRefused(format, "items[1]", new Basket("", 0, hole, Map.of(), null, round));
            assertRefused(
                    format,
                    "items[0].parts[1]",
                    new Basket("", 0, List.of(new Basket.Item(1, hole)), Map.of(), null, round));
            assertRefused(
                    format,
                    "byName{*}",
                    new Basket("", 0, List.of(), Collections.singletonMap("s", null), null, round));
            assertRefused(format, "shape", new Basket("", 0, List.of(), Map.of(), null, null));
        }
    }

    private static void assertRefused(DocumentFormat format, String field, Basket basket) {
        CodecException exception =
                catchThrowableOfType(CodecException.class, () -> format.encode(basket, Basket::write));
        assertThat(exception)
                .hasMessage("shop:basket:<id>: null where the type is not @Nullable (field " + field + ")");
        assertThat(exception.field()).isEqualTo(field);
        assertThat(exception.position()).isEqualTo(-1);
    }

    @Test
    void aFormatForOneFieldNamesIt() {
        assertThatThrownBy(() -> JSON.forField("tags")
                        .<List<String>>decode(
                                "[1]".getBytes(StandardCharsets.UTF_8), in -> in.readList(ValueReader::readString)))
                .hasMessage("shop:basket:<id>: expected a text (field tags[0], byte 1)");
        assertThat(new CodecException("shop:basket:<id>", "count", "not a number"))
                .hasMessage("shop:basket:<id>: not a number (field count)");
    }

    @Test
    void causesShowNoValues() {
        CodecException exception = catchThrowableOfType(
                CodecException.class,
                () -> JSON.decode("{\"items\":[{\"price\":-7}]}".getBytes(StandardCharsets.UTF_8), Basket::read));

        assertThat(exception)
                .hasStackTraceContaining("IllegalArgumentException")
                .hasStackTraceContaining("Basket$Item");
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain("secret").doesNotContain("-7");
        }
    }
}
