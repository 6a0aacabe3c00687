package io.keywright.processor.document;

import io.keywright.annotation.ValueFormat;
import io.keywright.processor.model.CacheSettings;
import io.keywright.processor.model.ClaimLayout;
import io.keywright.processor.model.CounterSettings;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.ScalarKind;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.model.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in which form the values stand in Redis, and so who else can read them. */
final class SerializationText {

    private static final String PLAIN = "plain text that every client reads, counts and writes";

    private SerializationText() {}

    /** A sentence for the decision record. */
    static String of(KeySchema schema) {
        if (schema.isClaimed()) {
            return "the byte 1 and the claim's " + ClaimLayout.CLAIM_BYTES + ", or the byte 2, the claim's "
                    + ClaimLayout.CLAIM_BYTES + " and behind them "
                    + behindTheHeader(schema.value())
                    + "; what can't be decoded fails, and is not done again.";
        }
        if (schema.isCache() && schema.value() instanceof ValueShape.Fields fields) {
            return fields(fields.fields(), fields.format(), "fields in plain text, which every client reads")
                    + "; none but Keywright writes them, and beside them "
                    + MarkdownText.code(CacheSettings.HEADER_FIELD)
                    + ", a header, without which they are no entry; what can't be decoded is a miss, and replaced.";
        }
        if (schema.isCache()) {
            return "a header, which only Keywright reads, and behind it " + behindTheHeader(schema.value())
                    + "; what can't be decoded is a miss, and replaced.";
        }
        if (schema.counters().isPresent()) {
            CounterSettings counters = schema.counters().get();
            return "integers of " + counters.bits() + " bits, as BITFIELD has them at "
                    + MarkdownText.code(counters.type() + " #index") + "; " + counters.beyond() + ".";
        }
        if (schema.isSchedule()) {
            return "members of all fields, each name and value in plain text after its length.";
        }
        return switch (schema.type()) {
            case BITMAP -> "bits, which every client reads and sets by their offsets.";
            case HYPERLOGLOG ->
                "the server's own sketch, which holds no value: only `PFADD`, `PFCOUNT` and `PFMERGE` read it.";
            case GEO ->
                "a sorted set: " + members((ValueShape.Members) schema.value(), "members in plain text")
                        + "; each position is a score of 52 bits, which every client reads by the GEO commands.";
            default -> ofValue(schema.value()) + ".";
        };
    }

    private static String ofValue(ValueShape value) {
        if (value instanceof ValueShape.Document document) {
            return ValueText.format(document.format())
                    + " without type names; unknown fields are ignored, absent ones are left out";
        }
        if (value instanceof ValueShape.Custom custom) {
            return by(custom.codec().simpleName());
        }
        if (value instanceof ValueShape.Bare bare) {
            return fields(List.of(bare.value()), bare.format(), PLAIN);
        }
        if (value instanceof ValueShape.Fields fields) {
            return fields(fields.fields(), fields.format(), PLAIN);
        }
        if (value instanceof ValueShape.Entries entries) {
            return entries(entries);
        }
        if (value instanceof ValueShape.Members members) {
            return members(members, PLAIN);
        }
        if (value instanceof ValueShape.Log log) {
            return fields(log.fields(), log.format(), "fields in plain text, which every client reads and appends");
        }
        return "the limiter's own; what is none of it counts as no permit taken";
    }

    private static String behindTheHeader(ValueShape value) {
        if (value instanceof ValueShape.Document document) {
            return inFormat(document.format());
        }
        if (value instanceof ValueShape.Bare bare) {
            return fields(List.of(bare.value()), bare.format(), "plain text");
        }
        return ofValue(value);
    }

    private static String entries(ValueShape.Entries entries) {
        if (entries.lone().isPresent()) {
            return fields(List.of(entries.field(), entries.lone().get()), entries.format(), PLAIN);
        }
        return (isPlain(entries.field())
                        ? "fields in plain text"
                        : "fields: " + otherwise(entries.field(), entries.format()))
                + "; values in " + inFormat(entries.format());
    }

    private static String members(ValueShape.Members members, String plain) {
        return members.compound().isPresent()
                ? "members in " + inFormat(members.format()) + "; what is equal has the same bytes"
                : fields(members.lone().stream().toList(), members.format(), plain);
    }

    /** What all fields are, and which of them are not. */
    private static String fields(List<StoredField> fields, ValueFormat format, String plain) {
        Map<String, List<String>> otherwise = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> !isPlain(field))
                .forEach(field -> otherwise.merge(
                        otherwise(field, format),
                        List.of(MarkdownText.code(field.component())),
                        SerializationText::joined));
        if (otherwise.isEmpty()) {
            return plain;
        }
        return fields.size() == 1
                ? otherwise.keySet().iterator().next()
                : plain + "; but "
                        + otherwise.entrySet().stream()
                                .map(form -> String.join(", ", form.getValue()) + ": " + form.getKey())
                                .collect(Collectors.joining("; "));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static boolean isPlain(StoredField field) {
        return field.present() instanceof ValueType.Scalar scalar
                ? scalar.kind() != ScalarKind.BYTES
                : field.present() instanceof ValueType.EnumOf;
    }

    private static String otherwise(StoredField field, ValueFormat format) {
        if (field.present() instanceof ValueType.CustomOf custom) {
            return by(custom.codec().simpleName());
        }
        return field.present() instanceof ValueType.Scalar ? "bytes as they are given" : inFormat(format);
    }

    private static String by(String codec) {
        return "whatever " + MarkdownText.code(codec) + " writes";
    }

    private static String inFormat(ValueFormat format) {
        return ValueText.format(format) + " without type names";
    }
}
