package io.keywright.processor.document;

import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.ScalarKind;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.model.ValueType;
import java.util.Set;

/**
 * The size of a value, or of one element of a collection, as the fields table shows it.
 *
 * @param bytes all of it
 * @param longest the longest piece of it that the server keeps as one: a field or value of a map, a member
 * @param integers whether it is an integer
 */
record ElementSample(int bytes, int longest, boolean integers) {

    private static final Set<ScalarKind> INTEGERS =
            Set.of(ScalarKind.BYTE, ScalarKind.SHORT, ScalarKind.INT, ScalarKind.LONG);

    /** One element of a collection. */
    static ElementSample of(KeySchema schema) {
        ElementSample sample = of(schema.value());
        if (!schema.isSchedule()) {
            return sample;
        }
        // a member has the names too
        int names = schema.storedFields().stream()
                .mapToInt(field -> ValueSample.bytes(field.storedName()) + StreamText.BYTES_A_FIELD)
                .sum();
        return new ElementSample(sample.bytes() + names, sample.bytes() + names, false);
    }

    static ElementSample of(ValueShape value) {
        if (value instanceof ValueShape.Document document) {
            return piece(new ValueSample(document.model()).document(document.shape()));
        }
        if (value instanceof ValueShape.Bare bare) {
            return bare(bare.value(), new ValueSample(bare.model()));
        }
        if (value instanceof ValueShape.Members members) {
            ValueSample sample = new ValueSample(members.model());
            return members.lone()
                    .map(lone -> bare(lone, sample))
                    .orElseGet(
                            () -> piece(members.compound().map(sample::document).orElse("")));
        }
        if (value instanceof ValueShape.Entries entries) {
            ValueSample sample = new ValueSample(entries.model());
            int field = ValueSample.bytes(sample.bare(entries.field()));
            int stored = ValueSample.bytes(entries.lone()
                    .map(sample::bare)
                    .orElseGet(() -> entries.document().map(sample::document).orElse("")));
            return new ElementSample(field + stored, Math.max(field, stored), false);
        }
        if (value instanceof ValueShape.Log log) {
            ValueSample sample = new ValueSample(log.model());
            int values = log.fields().stream()
                    .mapToInt(field -> ValueSample.bytes(sample.bare(field)) + StreamText.BYTES_A_FIELD)
                    .sum();
            return new ElementSample(values, values, false);
        }
        return new ElementSample(0, 0, false);
    }

    private static ElementSample bare(StoredField field, ValueSample sample) {
        boolean integers = field.value() instanceof ValueType.Scalar scalar && INTEGERS.contains(scalar.kind());
        int bytes = ValueSample.bytes(sample.bare(field));
        return new ElementSample(bytes, bytes, integers);
    }

    private static ElementSample piece(String sample) {
        int bytes = ValueSample.bytes(sample);
        return new ElementSample(bytes, bytes, false);
    }
}
