package io.keywright.repository;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the server handed it out, not decoded yet, so that one that can't be decoded keeps nobody from the
 * others. Immutable.
 */
public final class RawEntry<E> {

    private final String id;
    private final @Nullable List<byte[]> fields;
    private final Function<RawEntry<E>, E> decoder;

    RawEntry(String id, @Nullable List<byte[]> fields, Function<RawEntry<E>, E> decoder) {
        this.id = id;
        this.fields = fields;
        this.decoder = decoder;
    }

    /** What the stream knows the entry by. */
    public String id() {
        return id;
    }

    /** Whether the entry is pending, but was trimmed or deleted: there is nothing to decode. */
    public boolean isLost() {
        return fields == null;
    }

    /**
     * The entry's value.
     *
     * @throws io.keywright.codec.CodecException if it can't be decoded
     * @throws IllegalStateException if it {@link #isLost}
     */
    public E decode() {
        return decoder.apply(this);
    }

    /** Names and values in turn. */
    List<byte[]> fields() {
        if (fields == null) {
            throw new IllegalStateException("The entry was trimmed or deleted");
        }
        return fields;
    }

    /** The id alone: a value may be a secret. */
    @Override
    public String toString() {
        return "RawEntry[" + id + "]";
    }
}
