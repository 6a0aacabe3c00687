package io.keywright.repository;

import io.keywright.BoundExceededException;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenFull;
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
 * @param bound the greatest number of elements of one key; {@link #UNBOUNDED} if none is declared
 * @param whenFull what a write does that would go beyond the bound; never {@code STANDARD}
 */
public record Schema(String pattern, RedisType type, Lifetime lifetime, int bound, WhenFull whenFull) {

    /** No bound is declared. */
    public static final int UNBOUNDED = 0;

    public Schema {
        if (bound < 0) {
            throw new IllegalArgumentException("a bound is at least 1");
        }
        if (whenFull == WhenFull.STANDARD) {
            throw new IllegalArgumentException("what suits the type is the compiler's to say");
        }
    }

    /** A schema without a bound. */
    public static Schema of(String pattern, RedisType type, Lifetime lifetime) {
        return new Schema(pattern, type, lifetime, UNBOUNDED, WhenFull.REFUSE);
    }

    /** The same schema with the greatest number of elements that one key holds; a write beyond it is refused. */
    public Schema bounded(int bound) {
        return bounded(bound, WhenFull.REFUSE);
    }

    /** The same schema with the greatest number of elements that one key holds, and what a write beyond it does. */
    public Schema bounded(int bound, WhenFull whenFull) {
        return new Schema(pattern, type, lifetime, bound, whenFull);
    }

    /** Says whether keys hold a bounded number of elements. */
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

    BoundExceededException boundExceeded() {
        return new BoundExceededException(pattern, bound);
    }

    CodecException missing(String field) {
        return new CodecException(pattern, field, "is missing");
    }
}
