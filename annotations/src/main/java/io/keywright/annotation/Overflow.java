package io.keywright.annotation;

/** What an increment of a {@link BitCounter} does whose result is beyond what its bits hold. */
public enum Overflow {
    /** The counter stays at its greatest, or its least, count: BITFIELD's {@code SAT}. */
    SATURATE,

    /** It goes on from the other end, as Java's numbers do: of 8 bits without a sign, 255 and 1 are 0. */
    WRAP,

    /** It is not applied, and the call says so; of several increments in one call none is then: {@code FAIL}. */
    FAIL
}
