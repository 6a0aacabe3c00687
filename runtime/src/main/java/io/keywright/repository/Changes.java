package io.keywright.repository;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an update does to the fields of a HASH record: sets some, removes some, leaves the others. Each value is encoded
 * as it is given, before anything is sent.
 *
 * <p>Not thread-safe; made, filled and handed to {@link HashStore#update} by one thread. A field that is named twice
 * has the last value.
 */
public final class Changes {

    private int[] indexes = new int[4];
    private byte[] @Nullable [] values = new byte[4][];
    private int size;

    private Changes() {}

    /** Changes nothing yet. */
    public static Changes none() {
        return new Changes();
    }

    /** Sets a field; a null value removes it. */
    public <T> Changes set(int field, FieldCodec<T> codec, @Nullable T value) {
        return put(field, value == null ? null : Objects.requireNonNull(codec.encode(value)));
    }

    /** Removes a field. */
    public Changes remove(int field) {
        return put(field, null);
    }

    /** Says whether nothing is changed. */
    public boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    int field(int position) {
        return indexes[position];
    }

    byte @Nullable [] value(int position) {
        return values[position];
    }

    private Changes put(int field, byte @Nullable [] value) {
        for (int i = 0; i < size; i++) {
            if (indexes[i] == field) {
                values[i] = value;
                return this;
            }
        }
        if (size == indexes.length) {
            indexes = Arrays.copyOf(indexes, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        indexes[size] = field;
        values[size] = value;
        size++;
        return this;
    }
}
