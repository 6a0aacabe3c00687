package io.keywright.cache;

import java.time.Duration;

/**
 * How much of a cache is kept near, in this process, and for how long. Immutable.
 *
 * <pre>{@code
 * EntryTraits.<String, Product>none().near(NearPolicy.ofEntries(10_000, Duration.ofMinutes(1)))
 * }</pre>
 *
 * @param maxEntries the most entries that are kept; 0 where {@code maxBytes} is the limit
 * @param maxBytes the most bytes that the kept entries have in Redis, keys and headers included; the objects made of
 *     them are larger; 0 where {@code maxEntries} is the limit
 * @param ttl how long a copy is given at most; it ends sooner where the entry in Redis is stale or expires sooner
 */
public record NearPolicy(long maxEntries, long maxBytes, Duration ttl) {

    public NearPolicy {
        if (maxEntries < 0 || maxBytes < 0 || (maxEntries == 0) == (maxBytes == 0)) {
            throw new IllegalArgumentException("A near cache is refused: it has a limit, of entries or of bytes.");
        }
        if (ttl.compareTo(CachePolicy.LONGEST) > 0 || ttl.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "A near cache is refused: a copy lives for at least a millisecond, and at most ten years.");
        }
    }

    /** At most so many entries. */
    public static NearPolicy ofEntries(long maxEntries, Duration ttl) {
        return new NearPolicy(maxEntries, 0, ttl);
    }

    /** Entries of at most so many bytes in all. */
    public static NearPolicy ofBytes(long maxBytes, Duration ttl) {
        return new NearPolicy(0, maxBytes, ttl);
    }
}
