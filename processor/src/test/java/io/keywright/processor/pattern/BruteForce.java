package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Segment.Literal;
import io.keywright.processor.pattern.Segment.Placeholder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes down all keys of a pattern up to a length, from the definitions of the codecs and without any automaton. */
final class BruteForce {
    private final BoundPattern pattern;
    private final int maxLength;
    private final Map<String, Set<List<String>>> readings = new HashMap<>();

    private BruteForce(BoundPattern pattern, int maxLength) {
        this.pattern = pattern;
        this.maxLength = maxLength;
    }

    /** Each key with the different lists of part texts that make it; {@code <absent>} stands for an absent part. */
    static Map<String, Set<List<String>>> readings(BoundPattern pattern, int maxLength) {
        BruteForce bruteForce = new BruteForce(pattern, maxLength);
        bruteForce.extend(pattern.prefix(), 0, List.of());
        return bruteForce.readings;
    }

    /** Whether enumeration ends soon. */
    static boolean isSmall(BoundPattern pattern, int maxLength) {
        long texts = 1;
        for (PartCodec codec : pattern.codecs()) {
            texts *= texts(codec, maxLength).size() + 1L;
        }
        return texts < 10_000;
    }

    private void extend(String key, int segment, List<String> texts) {
        if (key.length() > maxLength || !isConsistent(texts)) {
            return;
        }
        if (segment == pattern.pattern().segments().size()) {
            readings.computeIfAbsent(key, unused -> new HashSet<>()).add(texts);
            return;
        }
        if (pattern.pattern().segments().get(segment) instanceof Literal literal) {
            extend(key + literal.text(), segment + 1, texts);
            return;
        }
        Placeholder placeholder = (Placeholder) pattern.pattern().segments().get(segment);
        if (placeholder.optional()) {
            extend(key + placeholder.absentText(), segment + 1, with(texts, "<absent>"));
        }
        for (String text : texts(pattern.codecs().get(texts.size()), maxLength - key.length())) {
            if (!(placeholder.optional() && (placeholder.lead() + text).equals(placeholder.absentText()))) {
                extend(key + placeholder.lead() + text, segment + 1, with(texts, text));
            }
        }
    }

    private static List<String> with(List<String> texts, String text) {
        List<String> longer = new ArrayList<>(texts);
        longer.add(text);
        return List.copyOf(longer);
    }

    private boolean isConsistent(List<String> texts) {
        List<Placeholder> placeholders = pattern.pattern().placeholders();
        if (pattern.pattern().names().size() == placeholders.size()) {
            return true;
        }
        Map<List<String>, Object> values = new HashMap<>();
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < texts.size(); i++) {
                List<String> names = placeholders.get(i).names();
                PartCodec codec = pattern.codecs().get(i);
                if (codec instanceof IntegerCodec.Shard shard) {
                    Object value = values.get(names);
                    boolean number = value instanceof Integer;
                    if (pass == 1
                            && number
                            && Math.floorMod((Integer) value, shard.count()) != Integer.parseInt(texts.get(i))) {
                        return false;
                    }
                    continue;
                }
                Object value = value(codec, texts.get(i));
                Object other = values.putIfAbsent(names, value);
                if (other != null && !other.equals(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Object value(PartCodec codec, String text) {
        if (text.equals("<absent>")) {
            return text;
        } else if (codec instanceof IntegerCodec.Hex) {
            return (int) (byte) Integer.parseInt(text, 16);
        } else if (codec instanceof IntegerCodec) {
            return Integer.parseInt(text);
        }
        return text;
    }

    /** All texts of a codec up to a length. */
    static List<String> texts(PartCodec codec, int maxLength) {
        List<String> texts = new ArrayList<>();
        if (codec instanceof TextCodec.RawText raw) {
            words("", raw.run(), maxLength, texts);
        } else if (codec instanceof NameCodec.EnumNames names) {
            texts.addAll(names.texts().values());
        } else if (codec instanceof IntegerCodec.Decimal) {
            for (int i = Byte.MIN_VALUE; i <= Byte.MAX_VALUE; i++) {
                texts.add(Integer.toString(i));
            }
        } else if (codec instanceof IntegerCodec.Hex) {
            for (int i = 0; i < 256; i++) {
                texts.add(Integer.toHexString(i));
            }
        } else if (codec instanceof IntegerCodec.FixedDecimal fixed) {
            for (int i = 0; i <= Byte.MAX_VALUE; i++) {
                String text = ("%0" + fixed.width() + "d").formatted(i);
                if (text.length() == fixed.width()) {
                    texts.add(text);
                }
            }
        } else if (codec instanceof IntegerCodec.Shard shard) {
            for (int i = 0; i < shard.count(); i++) {
                texts.add(Integer.toString(i));
            }
        } else {
            throw new IllegalArgumentException("Not enumerable: " + codec);
        }
        texts.removeIf(text -> text.length() > maxLength);
        return texts;
    }

    private static void words(String word, CharRun run, int maxLength, List<String> words) {
        boolean fits = word.length() <= maxLength && (run.max() == Language.UNBOUNDED || word.length() <= run.max());
        if (!fits) {
            return;
        }
        if (word.length() >= run.min()) {
            words.add(word);
        }
        for (char c = 0; c < 128; c++) {
            if (run.allowed().contains(c)) {
                words(word + c, run, maxLength, words);
            }
        }
    }
}
