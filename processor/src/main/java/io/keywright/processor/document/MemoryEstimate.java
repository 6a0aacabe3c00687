package io.keywright.processor.document;

import io.keywright.processor.model.CacheSettings;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.RepositoryModel;
import io.keywright.processor.model.ServerForm;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.Structure;
import io.keywright.processor.model.ValueShape;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How much memory one key takes: the example key, the value as the fields table shows it, and Redis's own part as
 * measured.
 *
 * @param key the example's bytes
 * @param value the value's bytes; of a collection one element's
 * @param header the bytes before the value of a cache; else 0
 * @param server what the server adds for the key
 * @param field what it adds for each element of a collection
 * @param most the most elements of a collection; 0 where it is none or has no bound
 * @param structure the data structure
 * @param open whether the bound gives way to what is not done yet
 * @param encoding how the server keeps that many elements; empty where it is no collection
 */
record MemoryEstimate(
        int key,
        int value,
        int header,
        int server,
        int field,
        int most,
        boolean open,
        Structure structure,
        String encoding) {

    static MemoryEstimate of(RepositoryModel repository) {
        return of(repository.schema(), repository.structure());
    }

    static MemoryEstimate of(KeySchema schema, Structure structure) {
        int key = schema.example().getBytes(StandardCharsets.UTF_8).length;
        int server = MeasuredMemory.KEY + (schema.expires() ? MeasuredMemory.TTL : 0);
        if (structure.isCollection()) {
            return ofElements(
                    structure,
                    ElementSample.of(schema),
                    key,
                    server,
                    schema.bound().orElse(0),
                    StreamText.sparesGroups(schema));
        }
        if (schema.value() instanceof ValueShape.Fields fields) {
            return ofFields(structure, fields, key, server, schema.isCache());
        }
        int value = structure.ownBytes() > 0
                ? structure.ownBytes()
                : schema.value() instanceof ValueShape.Members
                        ? 0
                        : ElementSample.of(schema.value()).bytes();
        int header = schema.isCache() ? CacheSettings.HEADER_BYTES : schema.isClaimed() ? 1 : 0;
        return new MemoryEstimate(key, value, header, server, 0, 0, false, structure, "");
    }

    /** Whether the value counts once for each element. */
    boolean isCollection() {
        return structure.isCollection();
    }

    /** The estimate in words, with how it was made. */
    String sentence() {
        String parts = "key " + key + " B, Redis " + server + " B" + (header == 0 ? "" : ", header " + header + " B");
        if (!isCollection()) {
            String open = structure.name().equals("BITMAP")
                    ? " and a byte for each 8 offsets up to the highest"
                    : " and what the codec writes";
            return value == 0
                    ? "about " + rounded(key + server + header) + open + " (" + parts + ")."
                    : "about " + rounded(key + server + header + value) + " (" + parts
                            + String.format(Locale.ROOT, ", value %,d B).", value);
        }
        String article = structure.element().startsWith("e") ? " an " : " a ";
        String one =
                "about " + rounded(key + server) + " and " + rounded(value + field) + article + structure.element();
        String kept =
                most == 0 ? "" : String.format(Locale.ROOT, " The server keeps %,d of them as `%s`.", most, encoding);
        return most == 0
                ? one + " (" + parts + ")."
                : one + (open ? ", so about " : ", so at most about ")
                        + rounded(key + server + (long) most * (value + field))
                        + (open
                                ? " where every group keeps up; what one has not acknowledged stays, without a bound ("
                                : " (")
                        + parts + ")." + kept;
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

    private static MemoryEstimate ofFields(
            Structure structure, ValueShape.Fields fields, int key, int server, boolean cached) {
        ValueSample sample = new ValueSample(fields.model());
        int names = cached ? CacheSettings.HEADER_FIELD.length() : 0;
        int values = 0;
        int count = fields.fields().size() + (cached ? 1 : 0);
        boolean compact = count <= MeasuredMemory.MOST_COMPACT_FIELDS;
        for (StoredField field : fields.fields()) {
            int length = bytes(field, sample);
            names += ValueSample.bytes(field.storedName());
            values += length;
            compact &= length <= MeasuredMemory.LONGEST_COMPACT_VALUE;
        }
        int own = count * (compact ? MeasuredMemory.COMPACT_FIELD : MeasuredMemory.TABLE_FIELD);
        int header = cached ? CacheSettings.HEADER_BYTES : 0;
        return new MemoryEstimate(key, names + values, header, server + own, 0, 0, false, structure, "");
    }

    private static MemoryEstimate ofElements(
            Structure structure, ElementSample sample, int key, int server, int most, boolean open) {
        int elements = most == 0 ? Integer.MAX_VALUE : most;
        ServerForm form = structure.forms().stream()
                .filter(candidate -> candidate.fits(elements, sample.longest(), sample.integers()))
                .findFirst()
                .orElseThrow();
        int own = form.ownBytes() ? sample.bytes() : 0;
        return new MemoryEstimate(key, own, 0, server, form.bytesAnElement(), most, open, structure, form.encoding());
    }

    private static int bytes(StoredField field, ValueSample sample) {
        return ValueSample.bytes(sample.bare(field));
    }
}
