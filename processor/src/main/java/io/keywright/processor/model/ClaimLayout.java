package io.keywright.processor.model;

/** What stands at the key of a claimed request: a byte that says how far it is, the claim, and then its result. */
public final class ClaimLayout {

    /** The bytes of the token of whoever does the request. */
    public static final int CLAIM_BYTES = 16;

    /** The bytes before a result. */
    public static final int HEADER_BYTES = 1 + CLAIM_BYTES;

    private ClaimLayout() {}
}
