package io.keywright;

import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What became of a mutation that must not be repeated blindly: a conditional one, or one that is not idempotent.
 *
 * <pre>{@code
 * switch (products.increment(sku, 1)) {          // or with instanceof on Java 17
 *     case Applied<Long> a -> use(a.result());
 *     case NotApplied<Long> n -> conditionDidNotHold();
 *     case Unknown<Long> u -> lookBeforeRepeating(u.cause());
 * }
 * }</pre>
 *
 * @param <T> what the server answers when the mutation was applied
 */
public sealed interface Outcome<T> permits Outcome.Applied, Outcome.NotApplied, Outcome.Unknown {

    /** The mutation was applied, once. */
    record Applied<T>(T result) implements Outcome<T> {

        /** Names the kind only: a result may be a secret. */
        @Override
        public String toString() {
            return "Applied";
        }
    }

    /** The mutation's condition did not hold; nothing was changed. */
    record NotApplied<T>() implements Outcome<T> {

        @Override
        public String toString() {
            return "NotApplied";
        }
    }

    /**
     * The reply was lost: the mutation was applied once, or not at all, or is yet to be. It is never repeated silently.
     */
    record Unknown<T>(OutcomeUnknownException cause) implements Outcome<T> {

        @Override
        public String toString() {
            return "Unknown[" + cause.getMessage() + "]";
        }
    }

    static <T> Outcome<T> applied(T result) {
        return new Applied<>(result);
    }

    static <T> Outcome<T> notApplied() {
        return new NotApplied<>();
    }

    static <T> Outcome<T> unknown(OutcomeUnknownException cause) {
        return new Unknown<>(cause);
    }

    default boolean isApplied() {
        return this instanceof Applied;
    }

    default boolean isUnknown() {
        return this instanceof Unknown;
    }

    /** The result if the mutation was applied; empty where it was not, and where that is not known. */
    default Optional<T> value() {
        return this instanceof Applied<T> applied ? Optional.of(applied.result()) : Optional.empty();
    }

    /**
     * The result.
     *
     * @throws NoSuchElementException if the mutation was not applied
     * @throws OutcomeUnknownException if that is not known
     */
    default T orElseThrow() {
        if (this instanceof Applied<T> applied) {
            return applied.result();
        }
        if (this instanceof Unknown<T> unknown) {
            throw unknown.cause();
        }
        throw new NoSuchElementException("The mutation was not applied: its condition did not hold");
    }
}
