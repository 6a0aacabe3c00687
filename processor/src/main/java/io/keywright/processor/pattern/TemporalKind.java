package io.keywright.processor.pattern;

/** The java.time types that may stand in a key. */
public enum TemporalKind {
    /** {@link java.time.LocalDate}. */
    LOCAL_DATE("a LocalDate", "yyyy-MM-dd", "yMdDYwe"),
    /** {@link java.time.YearMonth}. */
    YEAR_MONTH("a YearMonth", "yyyy-MM", "yM"),
    /** {@link java.time.Year}. */
    YEAR("a Year", "yyyy", "y"),
    /** {@link java.time.LocalDateTime}; it has no standard form, a format must be given. */
    LOCAL_DATE_TIME("a LocalDateTime", "", "yMdDYweHmsSn"),
    /** {@link java.time.Instant}. */
    INSTANT("an Instant", "epochMillis", "yMdDYweHmsSn");

    private final String described;
    private final String standardFormat;
    private final String letters;

    TemporalKind(String described, String standardFormat, String letters) {
        this.described = described;
        this.standardFormat = standardFormat;
        this.letters = letters;
    }

    /** The type as a message names it. */
    public String described() {
        return described;
    }

    /** The format where the placeholder gives none; empty where one must be given. */
    public String standardFormat() {
        return standardFormat;
    }

    /** The format letters that this type has a value for. */
    String letters() {
        return letters;
    }
}
