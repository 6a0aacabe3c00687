package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Segment.Literal;
import io.keywright.processor.pattern.Segment.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the hash tag that all keys of a pattern have at the same place. */
final class HashTags {
    /** Above it nobody asks how many there are. */
    private static final int MANY = 1_000_000;

    private HashTags() {}

    /**
     * A tag.
     *
     * @param shown as the pattern is displayed
     * @param made what it is made of, in this order: texts and {@link Part}s
     * @param inside the placeholders between its braces, by their numbers
     */
    private record Tag(String shown, List<Object> made, List<Integer> inside) {}

    /** All of a placeholder that its text depends on, which what is displayed does not tell: not its format. */
    private record Part(List<String> names, PartCodec codec, String lead, boolean optional, String absentText) {

        static Part of(Placeholder placeholder, PartCodec codec) {
            return new Part(
                    placeholder.names(), codec, placeholder.lead(), placeholder.optional(), placeholder.absentText());
        }
    }

    /** The tag as the pattern is displayed; empty where there is none, or a part's value can move or empty it. */
    static Optional<String> of(BoundPattern pattern) {
        return find(pattern).map(Tag::shown);
    }

    /** Whether different keys can have the same tag, since it does not hold all that tells them apart. */
    static boolean joins(BoundPattern pattern) {
        return find(pattern).filter(tag -> leavesOut(pattern, tag)).isPresent();
    }

    /** Whether keys of both patterns that are made of the same parts have the same tag, and so are in one slot. */
    static boolean areShared(BoundPattern one, BoundPattern other) {
        Optional<Tag> first = find(one);
        Optional<Tag> second = find(other);
        return first.isPresent()
                && second.isPresent()
                && first.get().made().equals(second.get().made());
    }

    /**
     * How many tags there are where keys of different parts share them and they are of names alone, such as two of a
     * boolean; empty where they can be of more.
     */
    static OptionalInt count(BoundPattern pattern) {
        Optional<Tag> tag = find(pattern).filter(found -> joinsKeys(pattern, found));
        if (tag.isEmpty()) {
            return OptionalInt.empty();
        }
        int count = 1;
        for (int index : tag.get().inside()) {
            PartCodec codec = pattern.codecs().get(index);
            int texts = codec instanceof NameCodec.EnumNames names
                    ? names.texts().size()
                    : codec instanceof NameCodec.Bool ? 2 : 0;
            if (texts == 0 || count > MANY) {
                return OptionalInt.empty();
            }
            boolean absent = pattern.pattern().placeholders().get(index).optional();
            count *= texts + (absent ? 1 : 0);
        }
        return OptionalInt.of(count);
    }

    /** Whether keys of different parts share their tags, and these are of spans of time alone. */
    static boolean areOfTime(BoundPattern pattern) {
        return find(pattern)
                .filter(tag -> joinsKeys(pattern, tag))
                .filter(tag -> tag.inside().stream()
                        .allMatch(index -> pattern.codecs().get(index) instanceof TimeCodec time
                                && time.longestBucket().isPresent()))
                .isPresent();
    }

    private static boolean joinsKeys(BoundPattern pattern, Tag tag) {
        return !tag.inside().isEmpty() && leavesOut(pattern, tag);
    }

    private static boolean leavesOut(BoundPattern pattern, Tag tag) {
        List<Placeholder> all = pattern.pattern().placeholders();
        Set<String> told = tag.inside().stream()
                .filter(index -> pattern.codecs().get(index).invertible())
                .flatMap(index -> all.get(index).names().stream())
                .collect(Collectors.toSet());
        return all.stream().flatMap(part -> part.names().stream()).anyMatch(name -> !told.contains(name));
    }

    private static Optional<Tag> find(BoundPattern pattern) {
        StringBuilder tag = null;
        List<Object> made = new ArrayList<>();
        List<Integer> inside = new ArrayList<>();
        boolean certain = false;
        int placeholders = 0;
        List<Segment> segments = new ArrayList<>();
        segments.add(new Literal(pattern.prefix()));
        segments.addAll(pattern.pattern().segments());
        for (Segment segment : segments) {
            if (segment instanceof Placeholder placeholder) {
                PartCodec codec = pattern.codecs().get(placeholders++);
                if (mayHold(placeholder, codec, tag == null ? '{' : '}')) {
                    return Optional.empty();
                }
                if (tag != null) {
                    inside.add(placeholders - 1);
                    tag.append(PatternText.displayPart(placeholder, codec));
                    made.add(Part.of(placeholder, codec));
                    certain |=
                            !placeholder.optional() || !placeholder.absentText().isEmpty();
                }
                continue;
            }
            String text = ((Literal) segment).text();
            int from = 0;
            if (tag == null) {
                from = text.indexOf('{') + 1;
                if (from == 0) {
                    continue;
                }
                tag = new StringBuilder();
            }
            int close = text.indexOf('}', from);
            String constant = text.substring(from, close < 0 ? text.length() : close);
            if (!constant.isEmpty()) {
                tag.append(constant);
                made.add(constant);
                certain = true;
            }
            if (close >= 0) {
                return certain ? Optional.of(new Tag(tag.toString(), made, inside)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean mayHold(Placeholder placeholder, PartCodec codec, char brace) {
        return placeholder.lead().indexOf(brace) >= 0
                || placeholder.absentText().indexOf(brace) >= 0
                || Delimited.alphabet(codec.language()).contains(brace);
    }
}
