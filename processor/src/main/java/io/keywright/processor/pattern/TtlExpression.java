package io.keywright.processor.pattern;

import java.time.Duration;

/** The text of a TTL: a constant, or a configuration key with a default. */
public sealed interface TtlExpression {

    /**
     * A TTL that the source states.
     *
     * @param text as written
     * @param millis at least 1
     */
    record Constant(String text, long millis) implements TtlExpression {}

    /**
     * A TTL that is read from the configuration when a repository is made.
     *
     * @param text as written
     * @param key the configuration key
     * @param millis the default, at least 1
     */
    record Configured(String text, String key, long millis) implements TtlExpression {}

    /** The text as written, such as {@code 1h30m}, {@code PT15M} or <code>${shop.ttl:1h}</code>. */
    String text();

    /** The TTL, or its default, in milliseconds: from 1 to that of 10 years. */
    long millis();

    /** The TTL as the document shows it: {@code 1 h 30 min}. */
    default String rendered() {
        return TtlParser.render(millis());
    }

    /**
     * Reads a TTL: numbers with units {@code ms}, {@code s}, {@code m}, {@code h}, {@code d}, {@code w}, largest first;
     * an ISO-8601 duration; or <code>${key:default}</code> with either as the default.
     *
     * @throws InvalidTtlException if the text is none, or it is below 1 ms or above 10 years
     */
    static TtlExpression parse(String text) {
        return new TtlParser(text).parse();
    }

    /**
     * Reads another duration than a key's TTL, in the same language but for configuration keys; it may be zero.
     *
     * @param name what messages call it
     * @throws InvalidTtlException if the text is none, or it is above 10 years
     */
    static Duration duration(String name, String text) {
        return TtlParser.duration(name, text);
    }

    /** Whether a configuration key can be called so. */
    static boolean isConfigurationKey(String name) {
        return TtlParser.CONFIGURATION_KEY.matcher(name).matches();
    }

    /** A duration as the document shows it: {@code 1 h 30 min}. */
    static String render(Duration duration) {
        return TtlParser.render(duration.toMillis());
    }
}
