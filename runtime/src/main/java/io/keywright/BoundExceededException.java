package io.keywright;

/** A write would have made a collection larger than its declared bound. Nothing was written. */
public final class BoundExceededException extends KeywrightException {

    private static final long serialVersionUID = 1L;

    private final long bound;

    /**
     * @param keyPattern the pattern in its display form, such as {@code shop:cart:{<userId>}:lines}
     * @param bound the declared bound
     */
    public BoundExceededException(String keyPattern, long bound) {
        super("A key of " + keyPattern + " would hold more than its bound of " + bound
                + " entries; nothing was written");
        this.bound = bound;
    }

    /** The declared bound. */
    public long bound() {
        return bound;
    }
}
