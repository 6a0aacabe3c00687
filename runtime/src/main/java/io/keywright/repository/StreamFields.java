package io.keywright.repository;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one schema's entries, between a codec's order and the names on the wire. */
final class StreamFields<K, E> {

    /** What an entry without a field that has a value is stored as: the server takes none without fields. */
    private static final List<byte[]> NOTHING = List.of(new byte[0], new byte[0]);

    private final Schema schema;
    private final StreamCodec<K, E> codec;
    private final String[] names;
    private final byte[][] fields;
    private final Map<String, Integer> indexes = new HashMap<>();

    StreamFields(Schema schema, StreamCodec<K, E> codec) {
        this.schema = schema;
        this.codec = codec;
        this.names = codec.fields().clone();
        this.fields = new byte[names.length][];
        for (int i = 0; i < names.length; i++) {
            fields[i] = names[i].getBytes(UTF_8);
            indexes.put(names[i], i);
        }
    }

    /** Names and values in turn. */
    List<byte[]> encode(E entry) {
        byte[] @Nullable [] values = codec.encode(entry);
        List<byte[]> encoded = new ArrayList<>(2 * values.length);
        for (int i = 0; i < values.length; i++) {
            byte[] value = values[i];
            if (value != null) {
                encoded.add(fields[i]);
                encoded.add(value);
            }
        }
        return encoded.isEmpty() ? NOTHING : encoded;
    }

    E decode(K key, RawEntry<?> entry) {
        List<byte[]> stored = entry.fields();
        byte[] @Nullable [] values = new byte[names.length][];
        for (int i = 0; i + 1 < stored.size(); i += 2) {
            Integer index = indexes.get(new String(stored.get(i), UTF_8));
            if (index != null) {
                values[index] = stored.get(i + 1);
            }
        }
        try {
            return codec.decode(key, entry.id(), new FieldValues(schema, names, values));
        } catch (RuntimeException failure) {
            throw schema.undecodable("", failure);
        }
    }
}
