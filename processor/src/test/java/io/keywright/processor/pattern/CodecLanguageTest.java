package io.keywright.processor.pattern;

import static io.keywright.processor.pattern.Bound.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.testkit.OnOneJdk;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The languages of the codecs hold exactly what the codecs write. */
@OnOneJdk
class CodecLanguageTest {

    @Test
    void decimalsOfSixteenBitsAreExact() {
        Dfa dfa = dfa(new PartType.IntegerNumber(16), "");
        for (int i = -100_000; i <= 100_000; i++) {
            assertThat(accepts(dfa, Integer.toString(i))).as("%s", i).isEqualTo((short) i == i);
        }
        assertThat(accepts(dfa, "-0")).isFalse();
        assertThat(accepts(dfa, "007")).isFalse();
        assertThat(accepts(dfa, "+7")).isFalse();
        assertThat(accepts(dfa, "")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "32, 2147483647, true",
        "32, 2147483648, false",
        "32, -2147483648, true",
        "32, -2147483649, false",
        "64, 9223372036854775807, true",
        "64, 9223372036854775808, false",
        "64, -9223372036854775808, true",
        "64, -9223372036854775809, false",
        "64, 10000000000000000000, false",
    })
    void decimalsEndAtTheRangeOfTheirType(int bits, String text, boolean accepted) {
        assertThat(accepts(dfa(new PartType.IntegerNumber(bits), ""), text)).isEqualTo(accepted);
    }

    @Test
    void fixedDecimalsAreExact() {
        Dfa three = dfa(BYTE, "03");
        Dfa two = dfa(BYTE, "02");
        for (int i = 0; i < 1000; i++) {
            assertThat(accepts(three, "%03d".formatted(i))).isEqualTo(i <= 127);
            assertThat(accepts(two, "%02d".formatted(i))).isEqualTo(i <= 99);
        }
        assertThat(accepts(dfa(INT, "012"), "002147483647")).isTrue();
        assertThat(accepts(dfa(INT, "012"), "002147483648")).isFalse();
    }

    @Test
    void hexIsExact() {
        Dfa plain = dfa(BYTE, "hex");
        Dfa four = dfa(BYTE, "hex4");
        for (int i = 0; i < 4096; i++) {
            assertThat(accepts(plain, Integer.toHexString(i))).isEqualTo(i < 256);
            assertThat(accepts(four, "%04x".formatted(i))).isEqualTo(i < 256);
        }
        assertThat(accepts(plain, "0f")).isFalse();
        assertThat(accepts(plain, "F")).isFalse();
    }

    @Test
    void shardsAreExact() {
        Dfa dfa = dfa(TEXT, "shard(100)");
        for (int i = 0; i < 2000; i++) {
            assertThat(accepts(dfa, Integer.toString(i))).isEqualTo(i < 100);
        }
    }

    /** Every date that exists in some years with all kinds of leap rules, and every one that does not. */
    @ParameterizedTest
    @ValueSource(ints = {0, 4, 100, 400, 1900, 2000, 2023, 2024, 2100, 9996, 9999})
    void datesAreExact(int year) {
        Dfa calendar = dfa(DATE, "");
        Dfa reversed = dfa(DATE, "dd.MM.uuuu");
        Dfa ordinal = dfa(DATE, "yyyyDDD");
        for (int month = 0; month <= 13; month++) {
            for (int day = 0; day <= 32; day++) {
                boolean exists = exists(year, month, day);
                assertThat(accepts(calendar, "%04d-%02d-%02d".formatted(year, month, day)))
                        .as("%s-%s-%s", year, month, day)
                        .isEqualTo(exists);
                assertThat(accepts(reversed, "%02d.%02d.%04d".formatted(day, month, year)))
                        .isEqualTo(exists);
            }
        }
        for (int day = 0; day <= 400; day++) {
            boolean exists = day >= 1 && day <= LocalDate.of(year, 1, 1).lengthOfYear();
            assertThat(accepts(ordinal, "%04d%03d".formatted(year, day))).isEqualTo(exists);
        }
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    @Test
    void weeksAreExact() {
        Dfa dfa = dfa(DATE, "YYYY-ww");
        for (int year = 1; year < 9999; year += 7) {
            boolean longYear = IsoFields.WEEK_OF_WEEK_BASED_YEAR
                            .rangeRefinedBy(LocalDate.of(year, 6, 1))
                            .getMaximum()
                    == 53;
            assertThat(accepts(dfa, "%04d-53".formatted(year))).as("%s", year).isEqualTo(longYear);
            assertThat(accepts(dfa, "%04d-52".formatted(year))).isTrue();
            assertThat(accepts(dfa, "%04d-00".formatted(year))).isFalse();
        }
    }

    @Test
    void theTextsOfFourHundredYearsAreAccepted() {
        Dfa dfa = dfa(DATE, "yyyyMMdd");
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern("uuuuMMdd");
        LocalDate end = LocalDate.of(2300, 1, 1);
        for (LocalDate day = LocalDate.of(1900, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
            assertThat(accepts(dfa, formatter.format(day))).isTrue();
        }
    }

    @Test
    void stepsLeaveOnlyTheirMultiples() {
        Dfa minutes = dfa(INSTANT, "HHmm/15m");
        Dfa hours = dfa(INSTANT, "HHmmss/6h");
        for (int hour = 0; hour < 25; hour++) {
            for (int minute = 0; minute < 61; minute++) {
                boolean exists = hour < 24 && minute < 60;
                assertThat(accepts(minutes, "%02d%02d".formatted(hour, minute))).isEqualTo(exists && minute % 15 == 0);
                assertThat(accepts(hours, "%02d%02d00".formatted(hour, minute)))
                        .isEqualTo(exists && hour % 6 == 0 && minute == 0);
            }
        }
    }

    @Test
    void epochsKeepToTheirRangeAndToTheZerosOfTheirStep() {
        Dfa seconds = dfa(INSTANT, "epochSecond");
        assertThat(accepts(seconds, "253402300799")).isTrue();
        assertThat(accepts(seconds, "253402300800")).isFalse();
        assertThat(accepts(seconds, "-62167219200")).isTrue();
        assertThat(accepts(seconds, "-62167219201")).isFalse();
        Dfa hours = dfa(INSTANT, "epochSecond/1h");
        assertThat(accepts(hours, "1706659200")).isTrue();
        assertThat(accepts(hours, "1706659201")).isFalse();
        assertThat(accepts(hours, "0")).isTrue();
        assertThat(accepts(hours, "00")).isFalse();
        assertThat(accepts(dfa(INSTANT, "epochSecond/7d"), "-62167392000")).isTrue();
        assertThat(accepts(dfa(INSTANT, ""), "1706659200000")).isTrue();
        assertThat(accepts(dfa(INSTANT, ""), "253402300799999")).isTrue();
        assertThat(accepts(dfa(INSTANT, ""), "253402300800000")).isFalse();
        assertThat(accepts(dfa(INSTANT, "epochMillis/1s"), "1706659200001")).isFalse();
    }

    /** All sequences of up to two bytes, and all of three and four bytes with a lead that asks for them. */
    @Test
    void escapedTextIsExactlyTheEscapedWellFormedUtf8() {
        Dfa escaped = dfa(TEXT, "");
        Dfa hex = dfa(TEXT, "hex");
        int wellFormed = 0;
        for (int first = 0; first < 256; first++) {
            for (int second = -1; second < 256; second++) {
                wellFormed += check(escaped, hex, second < 0 ? bytes(first) : bytes(first, second)) ? 1 : 0;
            }
        }
        assertThat(wellFormed).isEqualTo(128 + 128 * 128 + 30 * 64);
        int[] edges = {0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff};
        for (int first = 0xe0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                for (int third : edges) {
                    check(escaped, hex, bytes(first, second, third));
                    for (int fourth : edges) {
                        check(escaped, hex, bytes(first, second, third, fourth));
                    }
                }
            }
        }
    }

    private static boolean check(Dfa escaped, Dfa hex, byte[] bytes) {
        boolean wellFormed = isUtf8(bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        String written = wellFormed ? EscapedText.encode(text) : percent(bytes);
        if (accepts(escaped, written) != wellFormed
                || accepts(hex, HexFormat.of().formatHex(bytes)) != wellFormed) {
            throw new AssertionError(written + " should be accepted: " + wellFormed);
        }
        return wellFormed;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private static String percent(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            boolean plain = ByteSet.UNRESERVED.contains(b & 0xff);
            text.append(
                    plain
                            ? String.valueOf((char) b)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "%4", "%41", "%2d", "%2E", "a b", "a:b", "{", "%c3%a4", "%C3", "ä", "%ED%A0%80"})
    void escapedTextHasOneForm(String text) {
        assertThat(accepts(dfa(TEXT, ""), text)).isFalse();
    }

    @Test
    void base64HasOneForm() {
        Dfa dfa = dfa(BYTES, "base64url");
        Set<String> written = new HashSet<>();
        for (int first = 0; first < 256; first++) {
            written.add(base64(bytes(first)));
            for (int second = 0; second < 256; second++) {
                written.add(base64(bytes(first, second)));
            }
        }
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (char a : alphabet.toCharArray()) {
            assertThat(accepts(dfa, "" + a)).isFalse();
            for (char b : alphabet.toCharArray()) {
                assertThat(accepts(dfa, "" + a + b)).isEqualTo(written.contains("" + a + b));
                for (char c : alphabet.toCharArray()) {
                    String text = "" + a + b + c;
                    if (accepts(dfa, text) != written.contains(text)) {
                        throw new AssertionError(text);
                    }
                }
            }
        }
        assertThat(accepts(dfa, "AAAA")).isTrue();
        assertThat(accepts(dfa, "AAAAA")).isFalse();
        assertThat(accepts(dfa, "AA==")).isFalse();
    }

    @Test
    void rawTextKeepsToItsClassAndLength() {
        Dfa dfa = dfa(TEXT, "[a-c\\]\\-\\\\x-]2..3");
        assertThat(accepts(dfa, "a]")).isTrue();
        assertThat(accepts(dfa, "-\\x")).isTrue();
        assertThat(accepts(dfa, "d")).isFalse();
        assertThat(accepts(dfa, "a")).isFalse();
        assertThat(accepts(dfa, "abca")).isFalse();
        assertThat(accepts(dfa(TEXT, "[a]2.."), "a".repeat(2000))).isTrue();
        assertThat(accepts(dfa(TEXT, "[a]1024"), "a".repeat(1024))).isTrue();
        assertThat(accepts(dfa(TEXT, "[a]1024"), "a".repeat(1023))).isFalse();
    }

    /** Of random languages and words, against the definition. */
    @Test
    void oneWordCanBeTakenOut() {
        Random random = new Random(6);
        List<String> runs = List.of("[ab]", "[ab]2", "[abc]1..3", "[a]", "[b]1");
        for (int i = 0; i < 500; i++) {
            Dfa all = dfa(TEXT, runs.get(random.nextInt(runs.size())));
            List<String> words = BruteForce.texts(PartCodec.resolve(TEXT, "[abc]1..4"), 4);
            String word = words.get(random.nextInt(words.size()));
            Dfa without = all.without(word.getBytes(StandardCharsets.UTF_8));
            for (String text : words) {
                assertThat(accepts(without, text))
                        .as("%s without %s", text, word)
                        .isEqualTo(accepts(all, text) && !text.equals(word));
            }
        }
    }

    @Test
    void knowsTheLongestText() {
        assertThat(PartCodec.resolve(LONG, "").maxLength()).hasValue(20);
        assertThat(PartCodec.resolve(UUID, "").maxLength()).hasValue(36);
        assertThat(PartCodec.resolve(TEXT, "").maxLength()).isEmpty();
        assertThat(PartCodec.resolve(TEXT, "[a-z]2..9").maxLength()).hasValue(9);
        assertThat(PartCodec.resolve(enumOf("A", "BCD"), "").maxLength()).hasValue(3);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static Dfa dfa(PartType type, String format) {
        return Dfa.of(PartCodec.resolve(type, format).language());
    }

    private static boolean accepts(Dfa dfa, String text) {
        return dfa.accepts(text.getBytes(StandardCharsets.UTF_8));
    }
}
