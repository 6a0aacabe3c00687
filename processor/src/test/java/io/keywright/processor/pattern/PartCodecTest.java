package io.keywright.processor.pattern;

import static io.keywright.processor.pattern.Bound.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PartCodecTest {

    static Stream<Arguments> codecs() {
        return Stream.of(
                Arguments.of(LONG, "", "userId", "long", "42"),
                Arguments.of(BYTE, "", "year", "byte", "26"),
                Arguments.of(INT, "06", "orderId", "int, 6 digits", "000042"),
                Arguments.of(INT, "hex", "orderId", "int, hex", "2a"),
                Arguments.of(LONG, "hex16", "orderId", "long, 16 hex digits", "000000000000002a"),
                Arguments.of(LONG, "shard(16)", "orderId", "shard, 0 to 15", "10"),
                Arguments.of(UUID, "", "id", "UUID", "b80bb774-0288-3da1-b201-890375a60c8f"),
                Arguments.of(UUID, "hex", "id", "UUID, 32 hex digits", "b80bb77402883da1b201890375a60c8f"),
                Arguments.of(enumOf("CHESS", "GO"), "", "game", "one of CHESS, GO", "CHESS"),
                Arguments.of(enumOf("MY_GAME", "GO"), "kebab", "game", "one of my-game, go", "my-game"),
                Arguments.of(enumOf("MY_GAME", "GO"), "lower", "game", "one of my_game, go", "my_game"),
                Arguments.of(enumOf("A", "B"), "ordinal", "game", "one of 0, 1", "0"),
                Arguments.of(enumOf("A", "B", "C", "D", "E", "F"), "", "game", "one of 6: A, B, C, D, …", "A"),
                Arguments.of(BOOL, "", "active", "boolean, false or true", "true"),
                Arguments.of(BOOL, "0|1", "active", "boolean, 0 or 1", "1"),
                Arguments.of(DATE, "", "day", "date, yyyy-MM-dd", "2026-03-14"),
                Arguments.of(DATE, "yyyyDDD", "day", "date, yyyyDDD", "2026073"),
                Arguments.of(DATE, "YYYY-'W'ww", "day", "date, YYYY-'W'ww, week", "2026-W11"),
                Arguments.of(MONTH, "", "season", "date, yyyy-MM", "2026-03"),
                Arguments.of(INSTANT, "", "at", "instant, milliseconds since 1970", "1773500966535"),
                Arguments.of(
                        INSTANT, "epochSecond/1h", "at", "instant, seconds since 1970, steps of 1 h", "1773500400"),
                Arguments.of(INSTANT, "yyyy-MM-dd", "at", "date, yyyy-MM-dd, UTC day", "2026-03-14"),
                Arguments.of(INSTANT, "yyyyMMddHH@Asia/Tokyo", "at", "time, yyyyMMddHH, Asia/Tokyo hour", "2026031500"),
                Arguments.of(
                        INSTANT, "yyyyMMddHHmm/5m", "at", "time, yyyyMMddHHmm, UTC steps of 5 min", "202603141505"),
                Arguments.of(
                        DATE_TIME,
                        "yyyyMMddHHmmssSSS",
                        "at",
                        "time, yyyyMMddHHmmssSSS, fraction of a second",
                        "20260314150926535"),
                Arguments.of(BYTES, "", "hash", "bytes, hex", "0800fc57"),
                Arguments.of(BYTES, "raw", "topic", "bytes as they are", "orders"),
                Arguments.of(TEXT, "", "sku", "String, percent-escaped", "SKU-0042"),
                Arguments.of(TEXT, "", "email", "String, percent-escaped", "alice%40example.com"),
                Arguments.of(TEXT, "hex", "country", "String, hex", "4445"),
                Arguments.of(TEXT, "base64url", "country", "String, base64url", "REU"),
                Arguments.of(TEXT, "[A-Z]3", "currency", "String, [A-Z]3", "EUR"),
                Arguments.of(TEXT, "[a-z]", "tenant", "String, [a-z]", "acme"),
                Arguments.of(TEXT, "[0-9a-f]8", "x", "String, [0-9a-f]8", "9dd4e461"),
                Arguments.of(TEXT, "[xy]5", "tenant", "String, [xy]5", "xyxyx"),
                Arguments.of(TEXT, "md5", "url", "32 hex digits of md5", "572d4e421e5e3b9b811d815e8a027112"),
                Arguments.of(new PartType.Custom("[a-z]1..4"), "", "tenant", "own codec, [a-z]1..4", "acme"));
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void describesItselfAndGivesASample(PartType type, String format, String name, String description, String sample) {
        PartCodec codec = PartCodec.resolve(type, format);
        assertThat(codec.description()).isEqualTo(description);
        assertThat(codec.sample(name)).isEqualTo(sample);
        byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
        assertThat(Dfa.of(codec.language()).accepts(bytes)).isTrue();
        assertThat(Dfa.of(codec.readable()).accepts(bytes)).isTrue();
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(
                        LONG,
                        "hxe",
                        "\"hxe\" is no format of a long.",
                        "hex, hex16, 06, shard(16), md5, sha1, sha256",
                        "Did you mean \"hex\"?"),
                Arguments.of(
                        TEXT,
                        "escaped",
                        "\"escaped\" is no format of a String.",
                        "base64url, hex, [A-Za-z0-9_-], shard(16), md5, sha1, sha256",
                        "Leave the format out for the standard form."),
                Arguments.of(
                        UUID,
                        "shard(1)",
                        "\"shard(1)\" asks for 1 shard.",
                        "2 to 1000000 shards",
                        "Write a number such as shard(16)."),
                Arguments.of(
                        INT,
                        "hex17",
                        "\"hex17\" asks for 17 digits.",
                        "1 to 16 digits",
                        "Write how many digits the part has at most."),
                Arguments.of(
                        TEXT,
                        "md5/4",
                        "\"md5/4\" asks for 4 hex digits of md5.",
                        "8 to 32 digits; fewer would make different components share a key",
                        "Write md5, or md5/16."),
                Arguments.of(
                        enumOf("A_B", "a_B"),
                        "lower",
                        "The constants A_B and a_B both become \"a_b\" in the key.",
                        "a text of its own for each constant",
                        "Give one of them another name by @StoredAs, or choose another format."),
                Arguments.of(
                        enumOf("A}"),
                        "",
                        "The constant A} becomes \"A}\" in the key.",
                        "at least one character, no control characters and no braces, which would change the hash tag",
                        "Give it another name by @StoredAs."),
                Arguments.of(
                        BOOL,
                        "x|x",
                        "\"x|x\" does not give false and true a text of their own.",
                        "two different texts, that of false first",
                        "Write {name:0|1} or {name:no|yes}."),
                Arguments.of(
                        DATE_TIME,
                        "",
                        "A LocalDateTime has no standard form in a key.",
                        "",
                        "Give its placeholder a format, such as {at:yyyyMMddHHmm}."),
                Arguments.of(
                        DATE,
                        "epochSecond",
                        "\"epochSecond\" is no format of a LocalDate, which is no point in time.",
                        "letters such as yyyy-MM-dd",
                        "Use an Instant component, or another format."),
                Arguments.of(
                        DATE,
                        "yyyy-MM-dd@UTC",
                        "\"yyyy-MM-dd@UTC\" has a zone, but a LocalDate is the same in every zone.",
                        "",
                        "Take \"@UTC\" out, or make the component an Instant."),
                Arguments.of(
                        INSTANT,
                        "yyyyMMdd@Europe/Berln",
                        "\"Europe/Berln\" in \"yyyyMMdd@Europe/Berln\" is no time zone.",
                        "a region such as Europe/Berlin, or an offset such as +02:00",
                        "Did you mean \"Europe/Berlin\"?"),
                Arguments.of(
                        INSTANT,
                        "epochsecond",
                        "\"epochsecond\" is no format of an Instant.",
                        "epochSecond, epochMillis, or letters such as yyyyMMddHH",
                        "Did you mean \"epochSecond\"?"),
                Arguments.of(
                        INSTANT,
                        "yyyyMMddHHmm/7m",
                        "The step 7m of \"yyyyMMddHHmm/7m\" does not divide a minute, an hour or a day evenly.",
                        "1, 2, 3, 4, 5, 6, 10, 12, 15, 20 or 30 seconds or minutes; 1, 2, 3, 4, 6, 8 or 12 hours",
                        "Choose one of these, or count with epochSecond/7m."),
                Arguments.of(
                        INSTANT,
                        "yyyyMMddHH/5m",
                        "The step 5m of \"yyyyMMddHH/5m\" is not above the smallest field of the pattern.",
                        "",
                        "Take the step out, or add a smaller field such as mm."),
                Arguments.of(
                        TEXT,
                        "[z-a]",
                        "The range \"z-a\" ends below its start.",
                        "",
                        "Turn it round, or write \\- for a hyphen."),
                Arguments.of(
                        TEXT,
                        "[a-z]0..5",
                        "The length 0..5 would allow an empty part.",
                        "",
                        "Begin the range with 1; for a part that may be absent write {name?}."));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void saysWhatIsWrong(PartType type, String format, String message, String expected, String fix) {
        InvalidPatternException error =
                catchThrowableOfType(InvalidPatternException.class, () -> PartCodec.resolve(type, format));
        assertThat(error).hasMessage(message);
        assertThat(error.expected()).isEqualTo(expected);
        assertThat(error.fix()).isEqualTo(fix);
    }

    static Stream<Arguments> dateErrors() {
        return Stream.of(
                Arguments.of(
                        "yy-MM-dd", 0, "\"yy\" in \"yy-MM-dd\" is not a number of fixed width.", "Write \"yyyy\"."),
                Arguments.of(
                        "yyyy-MM-DD", 8, "\"DD\" in \"yyyy-MM-DD\" is not a number of fixed width.", "Write \"dd\"."),
                Arguments.of(
                        "yyyy-mm-dd",
                        5,
                        "\"mm\" in \"yyyy-mm-dd\" is something that a LocalDate does not have.",
                        "Write MM for the month; mm is the minute."),
                Arguments.of(
                        "YYYY-MM-dd",
                        0,
                        "\"YYYY-MM-dd\" mixes the fields of a calendar date with those of an ISO week.",
                        "Write yyyy-MM-dd for dates (yyyy and dd in lower case), YYYY-ww-e for weeks."),
                Arguments.of(
                        "yyyyMMddhh",
                        8,
                        "\"hh\" in \"yyyyMMddhh\" is no field of a key.",
                        "Write HH, the hour from 00 to 23."),
                Arguments.of("yyyy'", 4, "\"yyyy'\" has an open quote.", "Close the quoted text with '."),
                Arguments.of("yyyy[MM]", 4, "\"[\" in \"yyyy[MM]\" is reserved.", "Put it in quotes: '['."),
                Arguments.of("yyyy-yyyy", 5, "\"yyyy\" stands in \"yyyy-yyyy\" twice.", "Write it once."),
                Arguments.of("yyyy-dd", 0, "\"yyyy-dd\" has a year and a day of the month but no month.", "Add MM."),
                Arguments.of("--", 0, "\"--\" has no field of a date or time.", "Write one, such as yyyy-MM-dd."));
    }

    @ParameterizedTest
    @MethodSource("dateErrors")
    void saysWhatIsWrongWithADateFormat(String format, int offset, String message, String fix) {
        InvalidPatternException error =
                catchThrowableOfType(InvalidPatternException.class, () -> PartCodec.resolve(DATE, format));
        assertThat(error).hasMessage(message);
        assertThat(error.offset()).isEqualTo(offset);
        assertThat(error.fix()).isEqualTo(fix);
    }

    @Test
    void severalComponentsNeedADigest() {
        assertThat(PartCodec.resolve(List.of(TEXT, LONG), "sha256/16")).isEqualTo(new PartCodec.Digest("sha256", 16));
        InvalidPatternException error = catchThrowableOfType(
                InvalidPatternException.class, () -> PartCodec.resolve(List.of(TEXT, LONG), "hex"));
        assertThat(error).hasMessage("\"hex\" is no digest, which a placeholder with several components needs.");
    }

    @Test
    void enumsAreStoredUnderTheirStoredNames() {
        Map<String, String> stored = new LinkedHashMap<>();
        stored.put("RED", "r");
        stored.put("GREEN", "g");
        PartCodec codec = PartCodec.resolve(new PartType.EnumConstants(stored), "");
        assertThat(codec).isEqualTo(new NameCodec.EnumNames(stored));
        assertThat(codec.maxLength()).hasValue(1);
    }

    @Test
    void bucketsHaveLengths() {
        assertThat(time(DATE, "").bucket()).hasValue(Period.ofDays(1));
        assertThat(time(DATE, "YYYY-ww").bucket()).hasValue(Period.ofWeeks(1));
        assertThat(time(MONTH, "").longestBucket()).hasValue(Duration.ofDays(31));
        assertThat(time(MONTH, "yyyy").longestBucket()).hasValue(Duration.ofDays(366));
        assertThat(time(INSTANT, "yyyyMMddHHmm/15m").bucket()).hasValue(Duration.ofMinutes(15));
        assertThat(time(INSTANT, "epochSecond/7d").bucket()).hasValue(Duration.ofDays(7));
        assertThat(time(INSTANT, "").bucket()).isEmpty();
        assertThat(time(INSTANT, "yyyyMMddHHmmssnnnnnnnnn").bucket()).isEmpty();
        assertThat(time(INSTANT, "yyyyMMddHHmmss").bucket()).hasValue(Duration.ofSeconds(1));
    }

    @Test
    void knowsWhatReadsBack() {
        assertThat(time(DATE, "yyyyMMdd").invertible()).isTrue();
        assertThat(time(DATE, "yyyyDDD").invertible()).isTrue();
        assertThat(time(DATE, "YYYY-ww-e").invertible()).isTrue();
        assertThat(time(DATE, "yyyy-MM").invertible()).isFalse();
        assertThat(time(DATE, "yyyy-MM").decodable()).isTrue();
        assertThat(time(DATE, "MM-dd").decodable()).isFalse();
        assertThat(time(INSTANT, "HHmm").decodable()).isFalse();
        assertThat(time(INSTANT, "").invertible()).isTrue();
        assertThat(time(INSTANT, "yyyyMMddHHmmssnnnnnnnnn").invertible()).isTrue();
        assertThat(time(INSTANT, "yyyyMMddHHmmssnnnnnnnnn@Europe/Berlin").invertible())
                .isFalse();
        assertThat(PartCodec.resolve(TEXT, "sha1").decodable()).isFalse();
        assertThat(PartCodec.resolve(LONG, "shard(4)").decodable()).isFalse();
    }

    private static TimeCodec time(PartType type, String format) {
        return (TimeCodec) PartCodec.resolve(type, format);
    }
}
