package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Segment.Literal;
import io.keywright.processor.pattern.Segment.Placeholder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Sees at a glance that most patterns are unambiguous: each part has a fixed length, or ends where a literal begins.
 */
final class Delimited {
    private Delimited() {}

    /** True proves that the pattern reads every key in one way; false says nothing. */
    static boolean isDelimited(BoundPattern pattern, Function<PartCodec, Language> languages) {
        List<Segment> segments = pattern.pattern().segments();
        int placeholders = 0;
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i) instanceof Placeholder placeholder) {
                Language language = languages.apply(pattern.codecs().get(placeholders++));
                boolean last = i == segments.size() - 1;
                boolean ends = last || hasFixedLength(language) || endsBefore(language, segments.get(i + 1));
                if (placeholder.optional() || !ends) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasFixedLength(Language language) {
        OptionalInt max = language.maxLength();
        return max.isPresent() && max.getAsInt() == LanguageLength.min(language);
    }

    private static boolean endsBefore(Language language, Segment next) {
        return next instanceof Literal literal
                && !alphabet(language).contains(literal.text().getBytes(StandardCharsets.UTF_8)[0] & 0xff);
    }

    /** The bytes that occur in the language's strings. */
    static ByteSet alphabet(Language language) {
        if (language instanceof Language.OneOf oneOf) {
            return oneOf.bytes();
        }
        if (language instanceof Language.Repeat repeat) {
            return alphabet(repeat.part());
        }
        List<Language> parts =
                language instanceof Language.Choice choice ? choice.options() : ((Language.Sequence) language).parts();
        return parts.stream().map(Delimited::alphabet).reduce(ByteSet.NONE, ByteSet::or);
    }
}
