package io.keywright.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keywright.repository.EntityCodec;
import io.keywright.repository.FieldValues;
import io.keywright.repository.HashCodec;
import io.keywright.repository.Schema;

/** The values of HASH entries as their payloads: see {@link HashEntry}. */
final class HashValues<K, V> implements EntityCodec<K, V> {

    private final Schema schema;
    private final HashCodec<K, V> codec;
    private final String[] names;
    private final byte[][] encodedNames;

    /** @throws IllegalArgumentException if a field is called as the header's is */
    HashValues(Schema schema, HashCodec<K, V> codec) {
        this.schema = schema;
        this.codec = codec;
        this.names = codec.fields().clone();
        this.encodedNames = new byte[names.length][];
        for (int i = 0; i < names.length; i++) {
            encodedNames[i] = names[i].getBytes(UTF_8);
            if (HashEntry.isHeaderField(encodedNames[i])) {
                throw new IllegalArgumentException(schema.pattern() + ": the field '" + names[i]
                        + "' is the one that the header of each entry stands in");
            }
        }
    }

    @Override
    public K keyOf(V value) {
        return codec.keyOf(value);
    }

    @Override
    public byte[] encode(V value) {
        return HashEntry.payload(encodedNames, codec.encode(value));
    }

    @Override
    public V decode(K key, byte[] payload) {
        return codec.decode(key, new FieldValues(schema, names, HashEntry.values(payload, encodedNames)));
    }
}
