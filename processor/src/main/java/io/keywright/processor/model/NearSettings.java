package io.keywright.processor.model;

import java.time.Duration;
import java.util.Locale;

/**
 * How much of a cache is kept near, in each process: what {@code @NearCache} declares.
 *
 * @param maxEntries the most entries; 0 where bytes are the limit
 * @param maxBytes the most bytes that the entries have in Redis; 0 where entries are the limit
 * @param ttl how long a copy is given at most
 */
public record NearSettings(int maxEntries, int maxBytes, Duration ttl) {

    /** How far behind a change that another process has made a copy may be. The runtime holds it. */
    public static final Duration BOUND = Duration.ofSeconds(2);

    /** How much, for people. */
    public String limit() {
        return maxEntries > 0
                ? String.format(Locale.ROOT, "%,d entries at most", maxEntries)
                : String.format(Locale.ROOT, "entries of %,d bytes at most", maxBytes);
    }
}
