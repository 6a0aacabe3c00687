package io.keywright.repository;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a group has come, as the server sees it.
 *
 * @param length how many entries the stream has
 * @param pending how many entries were delivered and are not acknowledged
 * @param lag how many entries were not delivered yet; empty before Redis 7.0, and where the server can't tell because
 *     entries were deleted
 * @param consumers how many consumers the group knows, idle ones included
 * @param lastDelivered the id of the last entry delivered, {@code 0-0} if none was
 * @param oldestPending the id of the first pending entry
 */
public record GroupState(
        long length,
        long pending,
        OptionalLong lag,
        long consumers,
        String lastDelivered,
        Optional<String> oldestPending) {}
