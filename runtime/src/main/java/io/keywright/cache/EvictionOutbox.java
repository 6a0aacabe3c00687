package io.keywright.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Evictions that survive their process: a table beside the data, which the user's transactions write. A process that
 * dies between its commit and its eviction leaves its note there, and whichever process looks next evicts in its place.
 *
 * <pre>{@code
 * cache.writingNoted(sku, note -> inTransaction(connection -> {
 *     products.update(connection, changed);
 *     outbox.insert(connection, note);   // id, key pattern, key; and when
 * }));
 * }</pre>
 *
 * <p>When the eviction of a write is delivered its note is removed, so that there is one eviction and one delete a
 * write, and the table is nearly empty. A note that is left over is found by a look every so often; until then other
 * processes read the old value, at the level FENCED none, but those of a group at any. Evicting twice does no harm.
 *
 * <p>Implemented by the user; given to {@link CacheOptions#withOutbox}. Called on threads of Keywright's own, not on
 * the executor of {@link CacheOptions#loaders}, whose loads may be the very ones that hang; for each key pattern, that
 * of a cache or of a kind of its groups, by one thread at a time, however many caches there are of it. It may block:
 * notes that are delivered meanwhile are removed together. What it throws is logged, and tried again at the next look.
 * Nothing is called any more once Keywright is being closed; what is left by then stays for the next look of another
 * process.
 */
public interface EvictionOutbox {

    /**
     * The oldest notes of a key pattern; none of transactions that have not committed. A note whose columns are not
     * what they were made of is passed over, with a line in the log, until somebody deletes it.
     *
     * @param olderThan how long they must have been there: so long their own writers have to remove them
     * @param most how many at most
     */
    List<EvictionNote> left(String keyPattern, Duration olderThan, int most) throws Exception;

    /** These are delivered; those that are there no more are passed over. */
    void remove(Collection<EvictionNote> delivered) throws Exception;
}
