package io.keywright.repository;

import java.util.List;

/**
 * What an XAUTOCLAIM has moved to a consumer.
 *
 * @param next where to go on: {@link #isLast} if there is nothing more
 * @param ids the entries that are the consumer's now; on Redis 6.2 those that were trimmed or deleted among them
 * @param deleted entries that were pending although they had been trimmed or deleted; no longer pending. Redis 6.2 does
 *     not tell them apart
 */
public record ClaimedEntries(String next, List<String> ids, List<String> deleted) {

    public ClaimedEntries {
        ids = List.copyOf(ids);
        deleted = List.copyOf(deleted);
    }

    /** Whether all pending entries have been looked at. */
    public boolean isLast() {
        return next.equals(StreamReplies.FIRST);
    }
}
