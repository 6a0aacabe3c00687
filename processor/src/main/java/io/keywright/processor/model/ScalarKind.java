package io.keywright.processor.model;

/** The types that are stored as one value, and how the port of the runtime calls them. */
public enum ScalarKind {
    BOOLEAN("Boolean", true),
    BYTE("Byte", true),
    SHORT("Short", true),
    INT("Int", true),
    LONG("Long", true),
    FLOAT("Float", false),
    DOUBLE("Double", false),
    CHAR("Char", true),
    STRING("String", true),
    BYTES("Bytes", false),
    BIG_DECIMAL("BigDecimal", false),
    BIG_INTEGER("BigInteger", true),
    INSTANT("Instant", false),
    UUID("Uuid", true),
    LOCAL_DATE("", true),
    LOCAL_DATE_TIME("", true),
    LOCAL_TIME("", true),
    OFFSET_DATE_TIME("", true),
    ZONED_DATE_TIME("", true),
    YEAR_MONTH("", true),
    YEAR("", true),
    DURATION("", true),
    PERIOD("", true);

    private final String portName;
    private final boolean mapKey;

    ScalarKind(String portName, boolean mapKey) {
        this.portName = portName;
        this.mapKey = mapKey;
    }

    /** True if it is stored as text, by the constant of {@code TextForm} with this constant's name. */
    public boolean isText() {
        return portName.isEmpty();
    }

    /** What follows {@code read} and {@code write} in the port's method names; empty if {@link #isText}. */
    public String portName() {
        return portName;
    }

    /** True if it may be the key of a map: {@code TextForm} has a constant with this constant's name. */
    public boolean isMapKey() {
        return mapKey;
    }
}
