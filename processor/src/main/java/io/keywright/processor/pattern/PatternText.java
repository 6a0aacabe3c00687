package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Segment.Literal;
import io.keywright.processor.pattern.Segment.Placeholder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Writes a bound pattern as people, SCAN and ACL rules read it. */
final class PatternText {
    private static final int MOST_STARS = 8;
    private static final int LONGEST_GLOB = 1024;

    private PatternText() {}

    static String display(BoundPattern pattern) {
        return pattern.prefix() + write(pattern, PatternText::displayPart);
    }

    static String displayPart(Placeholder placeholder, PartCodec codec) {
        boolean derived = codec instanceof PartCodec.Digest || codec instanceof IntegerCodec.Shard;
        String part = "<" + placeholder.joinedNames() + (derived ? ":" + placeholder.format() : "") + ">";
        if (!placeholder.optional()) {
            return part;
        }
        String absent = placeholder.absentText();
        return "[" + placeholder.lead() + part + (absent.isEmpty() ? "" : "|" + absent) + "]";
    }

    static String example(BoundPattern pattern) {
        return pattern.prefix()
                + write(pattern, (placeholder, codec) -> placeholder.lead() + sample(pattern, placeholder, codec));
    }

    /** The example with another text in the place of one placeholder, or of all of its components. */
    static String example(BoundPattern pattern, int index, String text, boolean everywhere) {
        Placeholder other = pattern.pattern().placeholders().get(index);
        return pattern.prefix()
                + write(
                        pattern,
                        (placeholder, codec) -> placeholder.lead()
                                + (placeholder.equals(other)
                                                || (everywhere
                                                        && placeholder.names().equals(other.names())
                                                        && !(codec instanceof IntegerCodec.Shard))
                                        ? text
                                        : sample(pattern, placeholder, codec)));
    }

    /** A String's shard is computed from the text that its own place shows; a UUID's likewise. */
    private static String sample(BoundPattern pattern, Placeholder placeholder, PartCodec codec) {
        String name = placeholder.names().get(0);
        if (codec instanceof IntegerCodec.Shard shard) {
            List<Placeholder> all = pattern.pattern().placeholders();
            for (int i = 0; i < all.size(); i++) {
                PartCodec other = pattern.codecs().get(i);
                if (all.get(i).names().equals(placeholder.names())) {
                    Optional<String> number =
                            PartValue.shard(other, other.sample(name).getBytes(StandardCharsets.UTF_8), shard.count());
                    if (number.isPresent()) {
                        return number.get();
                    }
                }
            }
        }
        return codec.sample(name);
    }

    static String literalPrefix(BoundPattern pattern) {
        return pattern.pattern().segments().get(0) instanceof Literal literal
                ? pattern.prefix() + literal.text()
                : pattern.prefix();
    }

    static String glob(BoundPattern pattern) {
        StringBuilder glob = new StringBuilder(escapeGlob(pattern.prefix()));
        int stars = 0;
        for (Segment segment : pattern.pattern().segments()) {
            boolean star = glob.length() > 0 && glob.charAt(glob.length() - 1) == '*' && !endsEscaped(glob);
            if (segment instanceof Literal literal) {
                glob.append(escapeGlob(literal.text()));
            } else if (!star) {
                glob.append('*');
                stars++;
            }
            if (stars == MOST_STARS || glob.length() > LONGEST_GLOB) {
                return cut(glob);
            }
        }
        return glob.toString();
    }

    private static boolean endsEscaped(StringBuilder glob) {
        int backslashes = 0;
        for (int i = glob.length() - 2; i >= 0 && glob.charAt(i) == '\\'; i--) {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** Ends the glob with a star that stands for all the rest. */
    private static String cut(StringBuilder glob) {
        int end = Math.min(glob.length(), LONGEST_GLOB - 1);
        while (end > 0 && glob.charAt(end - 1) == '\\') {
            end--;
        }
        String kept = glob.substring(0, end);
        return kept.endsWith("*") && !kept.endsWith("\\*") ? kept : kept + "*";
    }

    private static String escapeGlob(String literal) {
        return literal.replaceAll("([\\\\*?\\[\\]])", "\\\\$1");
    }

    private static String write(BoundPattern pattern, BiFunction<Placeholder, PartCodec, String> part) {
        StringBuilder text = new StringBuilder();
        int placeholders = 0;
        for (Segment segment : pattern.pattern().segments()) {
            text.append(
                    segment instanceof Literal literal
                            ? literal.text()
                            : part.apply((Placeholder) segment, pattern.codecs().get(placeholders++)));
        }
        return text.toString();
    }
}
