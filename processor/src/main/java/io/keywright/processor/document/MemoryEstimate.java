package io.keywright.processor.document;

import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.ValueShape;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How much memory one key takes: the example key, the value as the fields table shows it, and Redis's own part as
 * measured.
 *
 * @param key the example's bytes
 * @param value the value's bytes; of a map one entry's
 * @param server what the server adds for the key
 * @param field what it adds for each entry of a map
 * @param most the most entries of a map; 0 where it is none or has no bound
 * @param isMap whether the value counts once for each entry
 */
record MemoryEstimate(int key, int value, int server, int field, int most, boolean isMap) {

    static MemoryEstimate of(KeySchema schema) {
        int key = schema.example().getBytes(StandardCharsets.UTF_8).length;
        int server = MeasuredMemory.KEY + (schema.expires() ? MeasuredMemory.TTL : 0);
        ValueShape value = schema.value();
        if (value instanceof ValueShape.Document document) {
            String sample = new ValueSample(document.model()).document(document.shape());
            return new MemoryEstimate(key, ValueSample.bytes(sample), server, 0, 0, false);
        }
        if (value instanceof ValueShape.Bare bare) {
            return new MemoryEstimate(key, bytes(bare.value(), new ValueSample(bare.model())), server, 0, 0, false);
        }
        if (value instanceof ValueShape.Fields fields) {
            return ofFields(fields, key, server);
        }
        if (value instanceof ValueShape.Entries entries) {
            return ofEntries(entries, key, server, schema.bound().orElse(0));
        }
        return new MemoryEstimate(key, 0, server, 0, 0, false);
    }

    /** The estimate in words, with how it was made. */
    String sentence() {
        String parts = "key " + key + " B, Redis " + server + " B";
        if (!isMap) {
            return value == 0
                    ? "about " + rounded(key + server) + " and what the codec writes (" + parts + ")."
                    : "about " + rounded(key + server + value) + " (" + parts + ", value " + value + " B).";
        }
        String one = "about " + rounded(key + server) + " and " + rounded(value + field) + " an entry";
        return most == 0
                ? one + " (" + parts + ")."
                : one + ", so at most about " + rounded(key + server + (long) most * (value + field)) + " (" + parts
                        + ").";
    }

    /** Two digits are all that an estimate has. */
    static String rounded(long bytes) {
        long unit = 1;
        while (bytes / unit >= 100) {
            unit *= 10;
        }
        long rounded = (bytes + unit / 2) / unit * unit;
        if (rounded < 1000) {
            return rounded + " B";
        }
        double kilobytes = rounded / 1000.0;
        return kilobytes < 1000 ? decimal(kilobytes) + " kB" : decimal(kilobytes / 1000) + " MB";
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.1f" : "%,.0f", number);
    }

    private static MemoryEstimate ofFields(ValueShape.Fields fields, int key, int server) {
        ValueSample sample = new ValueSample(fields.model());
        int names = 0;
        int values = 0;
        boolean compact = fields.fields().size() <= MeasuredMemory.MOST_COMPACT_FIELDS;
        for (StoredField field : fields.fields()) {
            int length = bytes(field, sample);
            names += ValueSample.bytes(field.storedName());
            values += length;
            compact &= length <= MeasuredMemory.LONGEST_COMPACT_VALUE;
        }
        int own = fields.fields().size() * (compact ? MeasuredMemory.COMPACT_FIELD : MeasuredMemory.TABLE_FIELD);
        return new MemoryEstimate(key, names + values, server + own, 0, 0, false);
    }

    private static MemoryEstimate ofEntries(ValueShape.Entries entries, int key, int server, int most) {
        ValueSample sample = new ValueSample(entries.model());
        int field = bytes(entries.field(), sample);
        int value = entries.lone()
                .map(lone -> bytes(lone, sample))
                .orElseGet(() -> ValueSample.bytes(
                        entries.document().map(sample::document).orElse("")));
        boolean compact = most > 0
                && most <= MeasuredMemory.MOST_COMPACT_FIELDS
                && Math.max(field, value) <= MeasuredMemory.LONGEST_COMPACT_VALUE;
        int own = compact ? MeasuredMemory.COMPACT_FIELD : MeasuredMemory.TABLE_FIELD;
        return new MemoryEstimate(key, field + value, server, own, most, true);
    }

    private static int bytes(StoredField field, ValueSample sample) {
        return ValueSample.bytes(sample.bare(field));
    }
}
