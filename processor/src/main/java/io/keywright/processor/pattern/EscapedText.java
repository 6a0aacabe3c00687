package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Language.OneOf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The languages of String parts that are escaped or written in hexadecimal, exact to well-formed UTF-8. */
final class EscapedText {
    /** Percent-encoded text, at least one byte long. */
    static final Language LANGUAGE = utf8(EscapedText::escaped).repeat(1, Language.UNBOUNDED);

    /** UTF-8 in lower-case hexadecimal digits, at least one byte long. */
    static final Language HEX_LANGUAGE =
            utf8(bytes -> hexPair(bytes, ByteSet.LOWER_HEX)).repeat(1, Language.UNBOUNDED);

    private EscapedText() {}

    /** Writes text as the runtime's escaped String parts are written. */
    static String encode(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (ByteSet.UNRESERVED.contains(b & 0xff)) {
                escaped.append((char) b);
            } else {
                escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return escaped.toString();
    }

    /** One character in well-formed UTF-8 (Unicode Standard, table 3-7), each byte written in the given way. */
    private static Language utf8(Function<ByteSet, Language> written) {
        Language tail = written.apply(ByteSet.range(0x80, 0xbf));
        Language tail2 = Language.sequence(tail, tail);
        return Language.choice(
                written.apply(ByteSet.range(0x00, 0x7f)),
                Language.sequence(written.apply(ByteSet.range(0xc2, 0xdf)), tail),
                Language.sequence(written.apply(ByteSet.of(0xe0)), written.apply(ByteSet.range(0xa0, 0xbf)), tail),
                Language.sequence(written.apply(ByteSet.range(0xe1, 0xec).or(ByteSet.range(0xee, 0xef))), tail2),
                Language.sequence(written.apply(ByteSet.of(0xed)), written.apply(ByteSet.range(0x80, 0x9f)), tail),
                Language.sequence(written.apply(ByteSet.of(0xf0)), written.apply(ByteSet.range(0x90, 0xbf)), tail2),
                Language.sequence(written.apply(ByteSet.range(0xf1, 0xf3)), tail, tail2),
                Language.sequence(written.apply(ByteSet.of(0xf4)), written.apply(ByteSet.range(0x80, 0x8f)), tail2));
    }

    private static Language escaped(ByteSet bytes) {
        ByteSet plain = bytes.minus(bytes.minus(ByteSet.UNRESERVED));
        Language percent = Language.sequence(
                new OneOf(ByteSet.of('%')), hexPair(bytes.minus(ByteSet.UNRESERVED), ByteSet.UPPER_HEX));
        return plain.isEmpty() ? percent : Language.choice(new OneOf(plain), percent);
    }

    /** The bytes as two digits each; first digits that take the same second ones are put together. */
    private static Language hexPair(ByteSet bytes, ByteSet alphabet) {
        int[] digits = IntStream.range(0, 256).filter(alphabet::contains).toArray();
        Map<ByteSet, ByteSet> highsByLows = new LinkedHashMap<>();
        for (int high = 0; high < 16; high++) {
            ByteSet lows = ByteSet.NONE;
            for (int low = 0; low < 16; low++) {
                lows = bytes.contains(high * 16 + low) ? lows.or(ByteSet.of(digits[low])) : lows;
            }
            if (!lows.isEmpty()) {
                highsByLows.merge(lows, ByteSet.of(digits[high]), ByteSet::or);
            }
        }
        List<Language> options = new ArrayList<>();
        highsByLows.forEach((lows, highs) -> options.add(Language.sequence(new OneOf(highs), new OneOf(lows))));
        return Language.choice(options);
    }
}
