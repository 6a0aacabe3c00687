package io.keywright.processor.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes small random patterns over few characters, so that they overlap and are ambiguous about as often as not. */
final class RandomPatterns {
    private static final List<String> LITERALS = List.of("a", ":", "1", "a:", "{");
    private static final List<String> RUNS = List.of("[ab]", "[ab]1", "[ab]1..2", "[a:]2", "[:b]", "[a1]2..3", "[0-2]");

    private final Random random;
    private final boolean repeated;

    RandomPatterns(long seed, boolean repeated) {
        this.random = new Random(seed);
        this.repeated = repeated;
    }

    /** A pattern whose keys up to a length can all be written down. */
    BoundPattern next(int length) {
        BoundPattern pattern = next();
        while (!BruteForce.isSmall(pattern, length)) {
            pattern = next();
        }
        return pattern;
    }

    private BoundPattern next() {
        StringBuilder text = new StringBuilder();
        List<PartCodec> codecs = new ArrayList<>();
        int segments = 1 + random.nextInt(3);
        for (int i = 0; i < segments; i++) {
            if (random.nextInt(3) == 0) {
                text.append(pick(LITERALS).replace("{", "{{").replace("}", "}}"));
            } else {
                codecs.add(repeated ? integer() : codec());
                text.append(placeholder(codecs.size()));
            }
        }
        String prefix = random.nextInt(8) == 0 ? pick(LITERALS) : "";
        return text.length() == 0 ? next() : new BoundPattern(prefix, KeyPattern.parse(text.toString()), codecs);
    }

    private String placeholder(int number) {
        String name = repeated ? "n" + random.nextInt(2) : "p" + number;
        return switch (repeated ? 4 : random.nextInt(6)) {
            case 0 -> "{" + name + "?}";
            case 1 -> "{:" + name + "?}";
            case 2 -> "{" + name + "?" + pick(List.of("a", "ab", ":", "0")) + "}";
            default -> "{" + name + "}";
        };
    }

    private PartCodec codec() {
        return switch (random.nextInt(8)) {
            case 0 -> new NameCodec.EnumNames(Map.of("A", "a"));
            case 1 -> PartCodec.resolve(new PartType.EnumConstants(Map.of("X", "a", "Y", "ab", "Z", "b:a")), "");
            case 2, 3 -> integer();
            default -> PartCodec.resolve(new PartType.Text(), pick(RUNS));
        };
    }

    private PartCodec integer() {
        return PartCodec.resolve(
                new PartType.IntegerNumber(8), pick(List.of("", "", "hex", "02", "03", "shard(3)", "shard(12)")));
    }

    private <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
