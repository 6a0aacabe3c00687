package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Segment.Literal;
import io.keywright.processor.pattern.Segment.Placeholder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Writes the regular expression by which the runtime takes a key apart. */
final class PatternRegex {
    private PatternRegex() {}

    /** The readable languages of the parts will do, unless they alone make the pattern ambiguous. */
    static String of(BoundPattern pattern) {
        boolean exactIsBetter = Ambiguity.key(pattern, PartCodec::readable).isPresent()
                && Ambiguity.key(pattern, PartCodec::language).isEmpty();
        return write(pattern, exactIsBetter ? PartCodec::language : PartCodec::readable);
    }

    private static String write(BoundPattern pattern, Function<PartCodec, Language> languages) {
        StringBuilder regex = new StringBuilder(literal(pattern.prefix()));
        int placeholders = 0;
        for (Segment segment : pattern.pattern().segments()) {
            if (segment instanceof Literal literal) {
                regex.append(literal(literal.text()));
            } else {
                Language language = languages.apply(pattern.codecs().get(placeholders++));
                regex.append(placeholder((Placeholder) segment, LanguageRegex.group(language)));
            }
        }
        return regex.toString();
    }

    private static String placeholder(Placeholder placeholder, String group) {
        if (!placeholder.optional()) {
            return group;
        }
        String present = literal(placeholder.lead()) + group;
        String absent = literal(placeholder.absentText());
        // The absent rendering comes first: a present part never has its text.
        return absent.isEmpty() ? "(?:" + present + ")?" : "(?:" + absent + "|" + present + ")";
    }

    private static String literal(String text) {
        return LanguageRegex.literal(text.getBytes(StandardCharsets.UTF_8));
    }
}
