package io.keywright.repository;

import io.keywright.annotation.RedisType;
import io.keywright.codec.CodecException;

/**
 * What a store knows of the keys it works on. Generated repositories hold one.
 *
 * <pre>{@code
 * Schema.of("shop:cart:{<userId>}:lines", RedisType.HASH, lifetime).bounded(200)
 * }</pre>
 *
 * @param pattern the key pattern in its display form, which errors name
 * @param type the Redis type of the keys
 * @param lifetime how long the keys live
 * @param bound the greatest number of entries of one key; {@link #UNBOUNDED} if none is declared
 */
public record Schema(String pattern, RedisType type, Lifetime lifetime, int bound) {

    /** No bound is declared. */
    public static final int UNBOUNDED = 0;

    public Schema {
        if (bound < 0) {
            throw new IllegalArgumentException("a bound is at least 1");
        }
    }

    /** A schema without a bound. */
    public static Schema of(String pattern, RedisType type, Lifetime lifetime) {
        return new Schema(pattern, type, lifetime, UNBOUNDED);
    }

    /** The same schema with the greatest number of entries that one key holds. */
    public Schema bounded(int bound) {
        return new Schema(pattern, type, lifetime, bound);
    }

    /** Says whether keys hold a bounded number of entries. */
    public boolean isBounded() {
        return bound != UNBOUNDED;
    }

    /** Decodes one field; a failure says which, and does not quote what is stored. */
    <T> T decode(String field, FieldCodec<T> codec, byte[] bytes) {
        try {
            return codec.decode(bytes);
        } catch (RuntimeException failure) {
            throw undecodable(field, failure);
        }
    }

    /** What to throw where a field ({@code ""}: a whole value) could not be decoded. */
    CodecException undecodable(String field, RuntimeException failure) {
        if (failure instanceof CodecException located) {
            return located;
        }
        if (failure instanceof MalformedTextException malformed) {
            return new CodecException(pattern, field, malformed.problem());
        }
        // Messages such as a NumberFormatException's quote what was stored; only the kind and the place are kept.
        CodecException undecodable = new CodecException(
                pattern, field, "can't be decoded: " + failure.getClass().getSimpleName());
        undecodable.setStackTrace(failure.getStackTrace());
        return undecodable;
    }

    CodecException missing(String field) {
        return new CodecException(pattern, field, "is missing");
    }
}
