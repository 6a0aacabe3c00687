package io.keywright.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scalar at its extremes comes back from both formats as it was, or is refused when it is written. */
class ScalarRoundTripTest {

    private static final JsonFormat JSON = JsonFormat.of("t:<id>");
    private static final MessagePackFormat MESSAGE_PACK = MessagePackFormat.of("t:<id>");

    private static <T> Arguments scalar(
            String name, DocumentWriter<T> writer, DocumentReader<T> reader, List<? extends T> values) {
        return Arguments.of(name, writer, reader, values);
    }

    private static <T> Arguments text(TextForm<T> form, List<T> values) {
        return scalar(form.name(), (out, value) -> out.writeText(form, value), in -> in.readText(form), values);
    }

    static Stream<Arguments> scalars() {
        return Stream.of(
                scalar("boolean", ValueWriter::writeBoolean, ValueReader::readBoolean, List.of(true, false)),
                scalar("byte", ValueWriter::writeInt, in -> (int) in.readByte(), List.of(-128, 0, 127)),
                scalar("short", ValueWriter::writeInt, in -> (int) in.readShort(), List.of(-32768, 0, 32767)),
                scalar(
                        "int",
                        ValueWriter::writeInt,
                        ValueReader::readInt,
                        List.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE)),
                scalar(
                        "long",
                        ValueWriter::writeLong,
                        ValueReader::readLong,
                        List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE)),
                scalar(
                        "float",
                        ValueWriter::writeFloat,
                        ValueReader::readFloat,
                        List.of(-Float.MAX_VALUE, Float.MIN_VALUE, -0.0f, 0.0f, 1.1f, 16777217f, 3.4028235e38f)),
                scalar(
                        "double",
                        ValueWriter::writeDouble,
                        ValueReader::readDouble,
                        List.of(-Double.MAX_VALUE, Double.MIN_VALUE, -0.0, 0.0, 0.1, 1e23, 2.2250738585072012e-308)),
                scalar(
                        "char",
                        ValueWriter::writeChar,
                        ValueReader::readChar,
                        List.of('\0', '"', '\\', 'ä', '\uFFFF', '\uFFFD')),
                scalar(
                        "String",
                        ValueWriter::writeString,
                        ValueReader::readString,
                        List.of(
                                "",
                                "\0\u0001\u001F\u007F\u2028\"\\/",
                                "äöü€\uD83D\uDE00",
                                "\uFFFD",
                                "x".repeat(100_000),
                                "\uD83D\uDE00".repeat(10_000))),
                scalar(
                        "byte[]",
                        ValueWriter::writeBytes,
                        ValueReader::readBytes,
                        List.of(new byte[0], new byte[] {0}, new byte[] {-1, -2}, new byte[70_000])),
                scalar(
                        "BigDecimal",
                        ValueWriter::writeBigDecimal,
                        ValueReader::readBigDecimal,
                        List.of(
                                BigDecimal.ZERO,
                                new BigDecimal("0.00"),
                                new BigDecimal("-0.1"),
                                new BigDecimal("1.10"),
                                new BigDecimal("1E+3"),
                                new BigDecimal("1E+2147483647"),
                                new BigDecimal("1E-2147483647"),
                                new BigDecimal("9".repeat(1000)),
                                new BigDecimal("1." + "3".repeat(999)))),
                scalar(
                        "BigInteger",
                        ValueWriter::writeBigInteger,
                        ValueReader::readBigInteger,
                        List.of(
                                BigInteger.ZERO,
                                BigInteger.TWO.pow(63),
                                BigInteger.TWO.pow(64).negate(),
                                new BigInteger("9".repeat(1000)))),
                scalar("Instant", ValueWriter::writeInstant, ValueReader::readInstant, instants()),
                scalar(
                        "UUID",
                        ValueWriter::writeUuid,
                        ValueReader::readUuid,
                        List.of(new UUID(0, 0), new UUID(-1, -1), new UUID(Long.MIN_VALUE, Long.MAX_VALUE))),
                text(
                        TextForm.LOCAL_DATE,
                        List.of(LocalDate.MIN, LocalDate.EPOCH, LocalDate.of(10_000, 1, 1), LocalDate.MAX)),
                text(
                        TextForm.LOCAL_DATE_TIME,
                        List.of(LocalDateTime.MIN, LocalDateTime.MAX, LocalDateTime.of(2026, 1, 1, 0, 0))),
                text(TextForm.LOCAL_TIME, List.of(LocalTime.MIN, LocalTime.NOON, LocalTime.MAX)),
                text(TextForm.OFFSET_DATE_TIME, List.of(OffsetDateTime.MIN, OffsetDateTime.MAX)),
                text(
                        TextForm.ZONED_DATE_TIME,
                        List.of(
                                overlap().withEarlierOffsetAtOverlap(),
                                overlap().withLaterOffsetAtOverlap(),
                                ZonedDateTime.of(LocalDateTime.MAX, ZoneOffset.MIN))),
                text(
                        TextForm.YEAR_MONTH,
                        List.of(
                                YearMonth.of(-999_999_999, 1),
                                YearMonth.of(0, 1),
                                YearMonth.of(10_000, 1),
                                YearMonth.of(999_999_999, 12))),
                text(
                        TextForm.YEAR,
                        List.of(
                                Year.of(-999_999_999),
                                Year.of(5),
                                Year.of(2026),
                                Year.of(10_000),
                                Year.of(999_999_999))),
                text(
                        TextForm.DURATION,
                        List.of(
                                Duration.ZERO,
                                Duration.ofNanos(-1),
                                Duration.ofSeconds(Long.MIN_VALUE),
                                Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))),
                text(TextForm.PERIOD, List.of(Period.ZERO, Period.of(Integer.MIN_VALUE, -1, Integer.MAX_VALUE))));
    }

    private static ZonedDateTime overlap() {
        return ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 1, ZoneId.of("Europe/Berlin"));
    }

    private static List<Instant> instants() {
        Stream<Instant> edges = Stream.of(
                Instant.EPOCH,
                Instant.MIN,
                Instant.MAX,
                Instant.ofEpochMilli(Long.MIN_VALUE),
                Instant.ofEpochMilli(Long.MAX_VALUE),
                Instant.ofEpochMilli(Long.MIN_VALUE).minusNanos(1),
                Instant.ofEpochMilli(Long.MAX_VALUE).plusNanos(1),
                Instant.ofEpochSecond(0, 1),
                Instant.ofEpochSecond(0, -1),
                Instant.ofEpochSecond(0, 999_999_999),
                Instant.ofEpochSecond(-1, 1),
                Instant.ofEpochSecond(1_700_000_000, 123_000_000),
                Instant.ofEpochSecond(1_700_000_000, 123_456_789),
                Instant.ofEpochSecond(1_700_000_000, 100));
        Random random = new Random(42);
        Stream<Instant> many = Stream.generate(() -> Instant.ofEpochSecond(
                        random.nextLong(-31_557_014_167_219_200L, 31_556_889_864_403_199L) >> random.nextInt(60),
                        random.nextInt(1_000_000_000)))
                .limit(5_000);
        return Stream.concat(edges, many).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scalars")
    <T> void comesBack(String name, DocumentWriter<T> writer, DocumentReader<T> reader, List<T> values) {
        for (DocumentFormat format : List.of(JSON, MESSAGE_PACK)) {
            for (T value : values) {
                assertThat(format.<T>decode(format.encode(value, writer), reader))
                        .isEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-14T22:13:20Z,           1700000000000",
        "2023-11-14T22:13:20.123Z,       1700000000123",
        "2023-11-14T22:13:20.123456Z,    1700000000123.456",
        "2023-11-14T22:13:20.123456789Z, 1700000000123.456789",
        "2023-11-14T22:13:20.000000100Z, 1700000000000.0001",
        "1969-12-31T23:59:59.999Z,       -1",
        "1969-12-31T23:59:59.999999999Z, -0.000001",
        "1969-12-31T23:59:58.5005Z,      -1499.5",
    })
    void instantsAreMilliseconds(Instant instant, String json) {
        assertThat(JSON.encode(instant, ValueWriter::writeInstant)).asString().isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({
        "1.7e12, 2023-11-14T22:13:20Z",
        "0E0, 1970-01-01T00:00:00Z",
        "1500E-3, 1970-01-01T00:00:00.001500Z",
        "5.0000000, 1970-01-01T00:00:00.005Z"
    })
    void instantsOfOtherWritersAreRead(String json, Instant instant) {
        assertThat(JSON.<Instant>decode(json.getBytes(StandardCharsets.UTF_8), ValueReader::readInstant))
                .isEqualTo(instant);
    }

    @Test
    void specialNumbersAreRefusedByJsonOnly() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> JSON.encode(value, ValueWriter::writeDouble))
                    .isInstanceOf(CodecException.class)
                    .hasMessage("t:<id>: JSON has no NaN and no infinity");
            assertThatThrownBy(() -> JSON.encode((float) value, ValueWriter::writeFloat))
                    .isInstanceOf(CodecException.class);
            assertThat(MESSAGE_PACK.<Double>decode(
                            MESSAGE_PACK.encode(value, ValueWriter::writeDouble), ValueReader::readDouble))
                    .isEqualTo(Double.valueOf(value));
            assertThat(MESSAGE_PACK.<Float>decode(
                            MESSAGE_PACK.encode((float) value, ValueWriter::writeFloat), ValueReader::readFloat))
                    .isEqualTo(Float.valueOf((float) value));
        }
    }

    @Test
    void loneSurrogatesAreEscapedInJsonAndRefusedElsewhere() {
        for (String text : List.of("\uD83D", "a\uDE00", "\uDE00\uD83D", "x".repeat(9_000) + "\uD83D")) {
            assertThat(JSON.<String>decode(JSON.encode(text, ValueWriter::writeString), ValueReader::readString))
                    .isEqualTo(text);
            assertThatThrownBy(() -> MESSAGE_PACK.encode(text, ValueWriter::writeString))
                    .isInstanceOf(CodecException.class)
                    .hasMessage("t:<id>: a lone surrogate, which UTF-8 can't hold");
        }
    }

    @Test
    void numbersThatCouldNotBeReadAreNotWritten() {
        for (DocumentFormat format : List.of(JSON, MESSAGE_PACK)) {
            assertThatThrownBy(() -> format.encode(new BigDecimal("9".repeat(1001)), ValueWriter::writeBigDecimal))
                    .isInstanceOf(CodecException.class)
                    .hasMessage("t:<id>: a number of more than 1000 digits");
            assertThatThrownBy(() -> format.encode(BigInteger.TEN.pow(1000), ValueWriter::writeBigInteger))
                    .isInstanceOf(CodecException.class)
                    .hasMessage("t:<id>: a number of more than 1000 digits");
            assertThatThrownBy(
                            () -> format.encode(BigDecimal.valueOf(1, Integer.MIN_VALUE), ValueWriter::writeBigDecimal))
                    .isInstanceOf(CodecException.class)
                    .hasMessage("t:<id>: exponent out of range");
        }
    }
}
