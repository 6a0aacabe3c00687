package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Segment.Placeholder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the automata do not know of a key, so that what they find is checked here. The places of one component have one
 * value, which no finite automaton can tell: in <code>q:{{{id:shard(16)}}}:{id}</code> the shard is that of the id. And
 * epochs are multiples of their step.
 *
 * <p>Digests are taken to fit, and so are dates of which neither format shows all that the other does: then
 * {@link #areKnown} says no.
 */
final class TextRelations {
    /** Stands for the text of an absent part: no present one is empty. */
    static final byte[] ABSENT = {};

    private TextRelations() {}

    /**
     * Whether one value each can have made these texts, each a multiple of its step.
     *
     * @param texts for each placeholder its bytes, or {@link #ABSENT}
     */
    static boolean agree(BoundPattern pattern, byte[][] texts) {
        List<Placeholder> placeholders = pattern.pattern().placeholders();
        for (int i = 0; i < texts.length; i++) {
            if (!Arrays.equals(texts[i], rounded(pattern.codecs().get(i), texts[i]))) {
                return false;
            }
            for (int j = 0; j < i; j++) {
                boolean sameComponent =
                        placeholders.get(i).names().equals(placeholders.get(j).names());
                PartCodec first = pattern.codecs().get(j);
                PartCodec second = pattern.codecs().get(i);
                if (sameComponent && !agree(first, texts[j], second, texts[i]).orElse(true)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether texts that agree do so for certain, and were not merely taken to fit. */
    static boolean areKnown(BoundPattern pattern, byte[][] texts) {
        List<Placeholder> placeholders = pattern.pattern().placeholders();
        for (int i = 0; i < texts.length; i++) {
            for (int j = 0; j < i; j++) {
                if (placeholders.get(i).names().equals(placeholders.get(j).names())
                        && agree(
                                        pattern.codecs().get(j),
                                        texts[j],
                                        pattern.codecs().get(i),
                                        texts[i])
                                .isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Rounds the numbers that must be multiples of a step. */
    static void round(BoundPattern pattern, byte[][] texts) {
        for (int i = 0; i < texts.length; i++) {
            texts[i] = rounded(pattern.codecs().get(i), texts[i]);
        }
    }

    private static byte[] rounded(PartCodec codec, byte[] text) {
        boolean epoch = codec instanceof TimeCodec.EpochSecond || codec instanceof TimeCodec.EpochMillis;
        if (!epoch || text.length == 0) {
            return text;
        }
        String number = new String(text, StandardCharsets.US_ASCII);
        return EpochLanguage.rounded(codec, number).getBytes(StandardCharsets.US_ASCII);
    }

    /** Gives the other places of a component what the value at {@code leader} makes there, where that is known. */
    static void follow(BoundPattern pattern, byte[][] texts, int leader) {
        List<Placeholder> placeholders = pattern.pattern().placeholders();
        PartCodec codec = pattern.codecs().get(leader);
        for (int i = 0; i < texts.length; i++) {
            if (placeholders.get(i).names().equals(placeholders.get(leader).names())) {
                if (pattern.codecs().get(i).equals(codec)) {
                    texts[i] = texts[leader];
                } else if (pattern.codecs().get(i) instanceof IntegerCodec.Shard shard) {
                    byte[] unknown = texts[i];
                    texts[i] = PartValue.shard(codec, texts[leader], shard.count())
                            .map(number -> number.getBytes(StandardCharsets.US_ASCII))
                            .orElse(unknown);
                } else if (pattern.codecs().get(i) instanceof TimeCodec time
                        && codec instanceof TimeCodec known
                        && texts[leader].length > 0) {
                    byte[] unknown = texts[i];
                    texts[i] = TimeTexts.inFormat(known, new String(texts[leader], StandardCharsets.UTF_8), time)
                            .map(text -> text.getBytes(StandardCharsets.UTF_8))
                            .orElse(unknown);
                }
            }
        }
    }

    /** Whether one value makes both texts; empty where that is not known. */
    private static Optional<Boolean> agree(PartCodec first, byte[] firstText, PartCodec second, byte[] secondText) {
        if (firstText.length == 0 || secondText.length == 0) {
            return Optional.of(firstText.length == secondText.length);
        }
        if (first.equals(second)) {
            return Optional.of(Arrays.equals(firstText, secondText));
        }
        if (first instanceof IntegerCodec.Shard shard) {
            return isShard(shard, firstText, second, secondText);
        }
        if (second instanceof IntegerCodec.Shard shard) {
            return isShard(shard, secondText, first, firstText);
        }
        if (first instanceof TimeCodec one && second instanceof TimeCodec other) {
            return TimeTexts.agree(
                    one,
                    new String(firstText, StandardCharsets.UTF_8),
                    other,
                    new String(secondText, StandardCharsets.UTF_8));
        }
        Optional<Object> secondValue = PartValue.of(second, secondText);
        return PartValue.of(first, firstText).flatMap(value -> secondValue.map(value::equals));
    }

    private static Optional<Boolean> isShard(IntegerCodec.Shard shard, byte[] number, PartCodec codec, byte[] text) {
        return PartValue.shard(codec, text, shard.count())
                .map(expected -> expected.equals(new String(number, StandardCharsets.ISO_8859_1)));
    }
}
