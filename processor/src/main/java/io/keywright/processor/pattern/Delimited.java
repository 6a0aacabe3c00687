package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Segment.Literal;
import io.keywright.processor.pattern.Segment.Placeholder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Sees at a glance that most patterns are unambiguous: one byte always tells where a part ends, and whether an optional
 * one is there.
 */
final class Delimited {
    private final List<Segment> segments;
    private final List<ByteSet> alphabets = new ArrayList<>();
    private final List<Boolean> fixedLengths = new ArrayList<>();

    /** The readable languages are supersets, so that what holds for them holds for the exact ones. */
    private Delimited(BoundPattern pattern) {
        segments = pattern.pattern().segments();
        int placeholders = 0;
        for (Segment segment : segments) {
            boolean part = segment instanceof Placeholder;
            Language language = part ? pattern.codecs().get(placeholders++).readable() : Language.text("");
            alphabets.add(alphabet(language));
            fixedLengths.add(hasFixedLength(language));
        }
    }

    /** True proves that the pattern reads every key in one way; false says nothing. */
    static boolean isDelimited(BoundPattern pattern) {
        Delimited delimited = new Delimited(pattern);
        if (delimited.isFixedButForOne()) {
            return true;
        }
        ByteSet following = ByteSet.NONE;
        for (int i = delimited.segments.size() - 1; i >= 0; i--) {
            if (!delimited.isClear(i, following)) {
                return false;
            }
            following = delimited.first(i, following);
        }
        return true;
    }

    /** Then the key's length tells where the one part of variable length begins and ends. */
    private boolean isFixedButForOne() {
        int variable = 0;
        for (int i = 0; i < segments.size(); i++) {
            variable += fixedLengths.get(i) ? 0 : 1;
            if (segments.get(i) instanceof Placeholder placeholder && placeholder.optional()) {
                return false;
            }
        }
        return variable <= 1;
    }

    private boolean isClear(int index, ByteSet following) {
        if (segments.get(index) instanceof Placeholder placeholder) {
            boolean presenceIsClear =
                    !placeholder.optional() || present(index, placeholder).isDisjoint(absent(placeholder, following));
            return presenceIsClear
                    && (fixedLengths.get(index) || alphabets.get(index).isDisjoint(following));
        }
        return true;
    }

    /** The bytes that a key can go on with at a segment, or a few more; {@code following} are those behind it. */
    private ByteSet first(int index, ByteSet following) {
        if (segments.get(index) instanceof Placeholder placeholder) {
            ByteSet present = present(index, placeholder);
            return placeholder.optional() ? present.or(absent(placeholder, following)) : present;
        }
        return firstOf(((Literal) segments.get(index)).text());
    }

    private ByteSet present(int index, Placeholder placeholder) {
        return placeholder.lead().isEmpty() ? alphabets.get(index) : firstOf(placeholder.lead());
    }

    private static ByteSet absent(Placeholder placeholder, ByteSet following) {
        return placeholder.absentText().isEmpty() ? following : firstOf(placeholder.absentText());
    }

    private static ByteSet firstOf(String text) {
        return ByteSet.of(text.getBytes(StandardCharsets.UTF_8)[0] & 0xff);
    }

    private static boolean hasFixedLength(Language language) {
        OptionalInt max = language.maxLength();
        return max.isPresent() && max.getAsInt() == LanguageLength.min(language);
    }

    /** The bytes that occur in the language's strings. */
    static ByteSet alphabet(Language language) {
        ByteSet.Union bytes = new ByteSet.Union();
        addTo(bytes, language);
        return bytes.toSet();
    }

    private static void addTo(ByteSet.Union bytes, Language language) {
        if (language instanceof Language.OneOf oneOf) {
            bytes.add(oneOf.bytes());
        } else if (language instanceof Language.Repeat repeat) {
            addTo(bytes, repeat.part());
        } else if (language instanceof Language.Choice choice) {
            choice.options().forEach(option -> addTo(bytes, option));
        } else {
            ((Language.Sequence) language).parts().forEach(part -> addTo(bytes, part));
        }
    }
}
