package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Segment.Placeholder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short ways to types and bound patterns for tests. */
final class Bound {
    static final PartType LONG = new PartType.IntegerNumber(64);
    static final PartType INT = new PartType.IntegerNumber(32);
    static final PartType BYTE = new PartType.IntegerNumber(8);
    static final PartType UUID = new PartType.Uuid();
    static final PartType TEXT = new PartType.Text();
    static final PartType BYTES = new PartType.Bytes();
    static final PartType BOOL = new PartType.Bool();
    static final PartType DATE = new PartType.Temporal(TemporalKind.LOCAL_DATE);
    static final PartType DATE_TIME = new PartType.Temporal(TemporalKind.LOCAL_DATE_TIME);
    static final PartType MONTH = new PartType.Temporal(TemporalKind.YEAR_MONTH);
    static final PartType INSTANT = new PartType.Temporal(TemporalKind.INSTANT);

    private Bound() {}

    static PartType enumOf(String... constants) {
        Map<String, String> stored = new LinkedHashMap<>();
        for (String constant : constants) {
            stored.put(constant, constant);
        }
        return new PartType.EnumConstants(stored);
    }

    /** The pattern with the prefix {@code shop:} and a type for each placeholder. */
    static BoundPattern shop(String pattern, PartType... types) {
        return bind("shop:", pattern, types);
    }

    /** The pattern without a prefix and a type for each placeholder. */
    static BoundPattern plain(String pattern, PartType... types) {
        return bind("", pattern, types);
    }

    private static BoundPattern bind(String prefix, String text, PartType... types) {
        KeyPattern pattern = KeyPattern.parse(text);
        List<PartCodec> codecs = new ArrayList<>();
        for (Placeholder placeholder : pattern.placeholders()) {
            codecs.add(PartCodec.resolve(types[codecs.size()], placeholder.format()));
        }
        return new BoundPattern(prefix, pattern, codecs);
    }
}
