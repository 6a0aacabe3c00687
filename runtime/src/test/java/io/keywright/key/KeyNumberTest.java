package io.keywright.key;

import static io.keywright.key.Keys.assertForeign;
import static io.keywright.key.Keys.assertRoundTrip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R49 for numbers, UUIDs and closed sets: each value has one text, and each text at most one value. */
class KeyNumberTest {

    private static final KeyCodec<Long> DECIMAL = Keys.codec(KeyWriter::decimal, p -> p.decimalLong(1));
    private static final KeyCodec<Long> HEX = Keys.codec(KeyWriter::hex, p -> p.hexLong(1));
    private static final KeyCodec<Long> FIXED =
            Keys.codec((w, v) -> w.fixedDecimal("n", v, 6), p -> p.fixedDecimalLong(1, 6));
    private static final KeyCodec<Long> FIXED_HEX =
            Keys.codec((w, v) -> w.fixedHex("n", v, 16), p -> p.fixedHexLong(1, 16));
    private static final KeyCodec<UUID> UUIDS = Keys.codec(KeyWriter::uuid, p -> p.uuid(1));
    private static final KeyCodec<UUID> UUIDS_HEX = Keys.codec(KeyWriter::uuidHex, p -> p.uuidHex(1));

    private static LongStream extremes() {
        LongStream powers = LongStream.iterate(1, p -> p * 10).limit(19);
        LongStream bits = LongStream.range(0, 64).map(b -> 1L << b);
        LongStream random = new SplittableRandom(49).longs(1000);
        return LongStream.concat(LongStream.concat(powers, bits), random)
                .flatMap(n -> LongStream.of(n, n - 1, n + 1, -n, ~n));
    }

    @Test
    void r49_longsRoundTripAtTheirExtremes() {
        extremes().forEach(n -> {
            assertRoundTrip(DECIMAL, n, Long.toString(n));
            assertRoundTrip(HEX, n, Long.toHexString(n));
            assertRoundTrip(FIXED_HEX, n, String.format("%016x", n));
            assertThat(KeySize.decimal(n)).isEqualTo(Long.toString(n).length());
            assertThat(KeySize.hex(n)).isEqualTo(Long.toHexString(n).length());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+1",
                "01",
                "-0",
                "-01",
                "1 ",
                " 1",
                "1.0",
                "9223372036854775808",
                "-9223372036854775809",
                "0x1",
                "1_000",
                "1L",
                "²"
            })
    void r49_otherDecimalsAreForeign(String text) {
        assertForeign(DECIMAL, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0a", "00", "A", "g", "-1", "10000000000000000", "0x1", "½"})
    void r49_otherHexadecimalsAreForeign(String text) {
        assertForeign(HEX, text);
    }

    @Test
    void r49_smallerTypesRoundTripAndKeepToTheirRange() {
        KeyCodec<Integer> ints = Keys.codec((w, v) -> w.decimal(v), p -> p.decimalInt(1));
        KeyCodec<Short> shorts = Keys.codec((w, v) -> w.decimal(v), p -> p.decimalShort(1));
        KeyCodec<Byte> bytes = Keys.codec((w, v) -> w.decimal(v), p -> p.decimalByte(1));
        assertRoundTrip(ints, Integer.MIN_VALUE, "-2147483648");
        assertRoundTrip(shorts, Short.MIN_VALUE, "-32768");
        assertRoundTrip(bytes, Byte.MIN_VALUE, "-128");
        assertForeign(ints, "2147483648");
        assertForeign(shorts, "32768");
        assertForeign(bytes, "-129");
    }

    @Test
    void r49_hexadecimalsHaveTheWidthOfTheJavaType() {
        KeyCodec<Integer> ints = Keys.codec((w, v) -> w.hex((int) v), p -> p.hexInt(1));
        KeyCodec<Short> shorts = Keys.codec((w, v) -> w.hex((short) v), p -> p.hexShort(1));
        KeyCodec<Byte> bytes = Keys.codec((w, v) -> w.hex((byte) v), p -> p.hexByte(1));
        assertRoundTrip(ints, -1, "ffffffff");
        assertRoundTrip(ints, Integer.MIN_VALUE, "80000000");
        assertRoundTrip(shorts, (short) -1, "ffff");
        assertRoundTrip(bytes, (byte) -1, "ff");
        assertRoundTrip(bytes, (byte) 0, "0");
        assertForeign(ints, "100000000");
        assertForeign(shorts, "10000");
        assertForeign(bytes, "100");
        assertThat(List.of(KeySize.hex(-1), KeySize.hex((short) -1), KeySize.hex((byte) 15)))
                .containsExactly(8, 4, 1);
    }

    @Test
    void r49_fixedHexadecimalsHaveTheWidthOfTheJavaType() {
        KeyCodec<Integer> ints = Keys.codec((w, v) -> w.fixedHex("n", (int) v, 8), p -> p.fixedHexInt(1, 8));
        KeyCodec<Short> shorts = Keys.codec((w, v) -> w.fixedHex("n", (short) v, 6), p -> p.fixedHexShort(1, 6));
        KeyCodec<Byte> bytes = Keys.codec((w, v) -> w.fixedHex("n", (byte) v, 2), p -> p.fixedHexByte(1, 2));
        assertRoundTrip(ints, -1, "ffffffff");
        assertRoundTrip(ints, 10, "0000000a");
        assertRoundTrip(shorts, (short) -1, "00ffff");
        assertRoundTrip(bytes, (byte) -128, "80");
        assertForeign(shorts, "010000");
        assertForeign(ints, "a");
        assertForeign(ints, "0000000A");
    }

    @Test
    void r49_fixedDecimalsRoundTripOrAreRefused() {
        assertRoundTrip(FIXED, 0L, "000000");
        assertRoundTrip(FIXED, 999_999L, "999999");
        List.of("", "1", "0000001", "00000a", "-00001", "00001 ").forEach(text -> assertForeign(FIXED, text));
        KeyCodec<Integer> wide = Keys.codec((w, v) -> w.fixedDecimal("n", v, 12), p -> p.fixedDecimalInt(1, 12));
        assertRoundTrip(wide, Integer.MAX_VALUE, "002147483647");
        assertForeign(wide, "002147483648");
        KeyCodec<Long> widest = Keys.codec((w, v) -> w.fixedDecimal("n", v, 19), p -> p.fixedDecimalLong(1, 19));
        assertRoundTrip(widest, Long.MAX_VALUE, "9223372036854775807");
        assertForeign(widest, "9223372036854775808");
        assertForeign(Keys.codec((w, v) -> w.decimal(v), p -> p.fixedDecimalShort(1, 6)), "032768");
        assertForeign(Keys.codec((w, v) -> w.decimal(v), p -> p.fixedDecimalByte(1, 6)), "000128");
    }

    @Test
    void numbersThatDoNotFitAreRefusedWithoutShowingThem() {
        assertThatThrownBy(() -> Keys.write(FIXED, 1_234_567L))
                .isInstanceOf(KeyEncodingException.class)
                .hasMessage("Key part `n` is refused: it needs 7 digits. Fix: pass a number that 6 digits hold, or "
                        + "declare a wider format.");
        assertThatThrownBy(() -> Keys.write(FIXED, -123L))
                .isInstanceOf(KeyEncodingException.class)
                .hasMessageStartingWith("Key part `n` is refused: it is negative.");
        assertThatThrownBy(() -> new KeyWriter(Keys.NO_NAMESPACE, 4).fixedHex("n", -1, 4))
                .isInstanceOf(KeyEncodingException.class)
                .hasMessageStartingWith("Key part `n` is refused: it needs 8 hexadecimal digits.");
    }

    @Test
    void r49_uuidsRoundTrip() {
        SplittableRandom random = new SplittableRandom(36);
        for (int i = 0; i < 1000; i++) {
            UUID uuid = new UUID(random.nextLong(), random.nextLong());
            assertRoundTrip(UUIDS, uuid, uuid.toString());
            assertRoundTrip(UUIDS_HEX, uuid, uuid.toString().replace("-", ""));
        }
        assertRoundTrip(UUIDS, new UUID(0, 0), "00000000-0000-0000-0000-000000000000");
        assertForeign(UUIDS, "00000000-0000-0000-0000-00000000000A");
        assertForeign(UUIDS, "00000000-0000-0000-00000-00000000000");
        assertForeign(UUIDS, "00000000000000000000000000000000");
        assertForeign(UUIDS, "0-0-0-0-0");
        assertForeign(UUIDS_HEX, "0000000000000000000000000000000");
        assertForeign(UUIDS_HEX, "0000000000000000000000000000000-");
    }

    @Test
    void r49_constantsAndBooleansAreOfTheirTexts() {
        byte[] no = {'n'};
        byte[] yes = {'y'};
        KeyCodec<Boolean> codec = Keys.codec((w, v) -> w.literal(v ? yes : no), p -> p.bool(1, no, yes));
        assertRoundTrip(codec, true, "y");
        assertRoundTrip(codec, false, "n");
        assertForeign(codec, "Y");
    }
}
