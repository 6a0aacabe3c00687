package io.keywright.processor.pattern;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A key pattern whose placeholders have their codecs: an exact set of keys.
 *
 * <p>A key that is given as text stands for its UTF-8 bytes. A namespace that the runtime puts in front is no part of
 * it: all keys of one namespace have it alike.
 *
 * @param prefix what the keyspace puts before the pattern, its delimiter included; may be empty
 * @param pattern the pattern as written
 * @param codecs one for each of {@link KeyPattern#placeholders()}, in that order
 */
public record BoundPattern(String prefix, KeyPattern pattern, List<PartCodec> codecs) {

    /** Keeps an unmodifiable copy of the codecs. */
    public BoundPattern {
        codecs = List.copyOf(codecs);
        if (codecs.size() != pattern.placeholders().size()) {
            throw new IllegalArgumentException(pattern + " has "
                    + pattern.placeholders().size() + " placeholders, but " + codecs.size() + " codecs were given");
        }
    }

    /**
     * Reads a pattern and gives each of its placeholders the codec that its format asks for.
     *
     * @param prefix what stands before the pattern; may be empty
     * @param text the pattern as written
     * @param types what each of its components is, by name
     * @throws InvalidPatternException if the pattern or a format is none, or a component has no type
     */
    public static BoundPattern bind(String prefix, String text, Map<String, PartType> types) {
        KeyPattern pattern = KeyPattern.parse(text);
        List<PartCodec> codecs = new ArrayList<>();
        for (Segment.Placeholder placeholder : pattern.placeholders()) {
            List<PartType> parts = new ArrayList<>();
            for (String name : placeholder.names()) {
                PartType type = types.get(name);
                if (type == null) {
                    throw new InvalidPatternException(
                            placeholder.offset(), "The type of " + name + " is not given.", "", "Name it.");
                }
                parts.add(type);
            }
            codecs.add(PartCodec.resolve(parts, placeholder.format()));
        }
        return new BoundPattern(prefix, pattern, codecs);
    }

    /** The pattern as people read it: {@code shop:cart:{<userId>}:lines}, {@code uname:<clientId>[:<username>]}. */
    public String display() {
        return PatternText.display(this);
    }

    /** A key of this pattern with plausible parts; the same pattern always gives the same key. */
    public String example() {
        return PatternText.example(this);
    }

    /** The text that every key begins with. */
    public String literalPrefix() {
        return PatternText.literalPrefix(this);
    }

    /**
     * A glob for SCAN and ACL rules that matches every key of this pattern: parts are {@code *}, literals are escaped.
     * At most 8 stars and 1,024 bytes, as longer ones have crashed servers; a pattern above that is cut, which matches
     * more.
     */
    public String glob() {
        return PatternText.glob(this);
    }

    /**
     * A {@code java.util.regex} text that reads a key whose bytes are taken as ISO-8859-1 characters. It has one
     * capturing group for each placeholder, in order, also where a component occurs twice; the group of an absent one
     * is null. A key of an unambiguous pattern is read exactly as it was written; the regex may also match texts that
     * are no keys of the pattern (30 February), which the part's decoder refuses.
     */
    public String regex() {
        return PatternRegex.of(this);
    }

    /**
     * What the hash tag of every key looks like: {@code <userId>}. Empty where keys have none, and where a part's value
     * can move it or make it empty. A namespace with braces of its own comes first at run time.
     */
    public Optional<String> hashTag() {
        return HashTags.of(this);
    }

    /** Whether different keys can be in one slot by their hash tag, as those of one user are: {@code {<user>}:<id>}. */
    public boolean sharesHashTags() {
        return HashTags.joins(this);
    }

    /**
     * How many hash tags all keys share, such as two of a boolean; empty where keys share none, or one of more than
     * names.
     */
    public OptionalInt hashTags() {
        return HashTags.count(this);
    }

    /** Whether all keys of one time share their hash tag, since it is of a day or another span of time alone. */
    public boolean sharesHashTagsOfTime() {
        return HashTags.areOfTime(this);
    }

    /** Whether keys of both patterns that are made of the same parts are in one slot, by their hash tags. */
    public boolean sharesHashTagsWith(BoundPattern other) {
        return HashTags.areShared(this, other);
    }

    /** Whether the pattern makes one key alone: it has no parts, or each can be of one text only. */
    public boolean isOneKey() {
        List<Segment.Placeholder> placeholders = pattern.placeholders();
        return placeholders.stream().noneMatch(Segment.Placeholder::optional)
                && codecs.stream().allMatch(codec -> Dfa.of(codec.language()).isOneWord());
    }

    /**
     * A key of this pattern in another cluster slot; empty where none was found, which proves nothing.
     *
     * @param key a key of this pattern
     */
    public Optional<String> keyInAnotherSlot(String key) {
        return OtherKeys.inAnotherSlot(this, key);
    }

    /** The longest span of time that one key stands for; empty where no part is a time bucket. */
    public Optional<Duration> longestBucket() {
        return codecs.stream()
                .filter(TimeCodec.class::isInstance)
                .flatMap(codec -> ((TimeCodec) codec).longestBucket().stream())
                .max(Comparator.naturalOrder());
    }

    /** Whether the text is a key of this pattern. */
    public boolean matches(String key) {
        return read(key).isPresent();
    }

    /** How the pattern reads a key; empty where it is no key of this pattern. */
    public Optional<Reading> read(String key) {
        return read(key.getBytes(StandardCharsets.UTF_8));
    }

    /** How the pattern reads a key; empty where it is no key of this pattern. */
    public Optional<Reading> read(byte[] key) {
        return readings(key, 1).stream().findFirst();
    }

    /** The different ways in which the pattern reads a key, at most so many. */
    public List<Reading> readings(byte[] key, int limit) {
        return new KeyReader(this).readings(key, limit);
    }

    /**
     * Whether the other pattern has the same texts and the same codecs in the same places, whatever its components are
     * called. A component in two places is not looked at: what it excludes is a matter of {@link Overlap}.
     */
    public boolean hasShapeOf(BoundPattern other) {
        return PatternShape.of(this).equals(PatternShape.of(other));
    }

    @Override
    public String toString() {
        return display();
    }
}
