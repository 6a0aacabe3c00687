package io.keywright.repository;

import java.time.Duration;

/**
 * An entry that was delivered and is not acknowledged.
 *
 * @param id what the stream knows it by
 * @param consumer who it was delivered to
 * @param idle how long ago
 * @param deliveries how many times it was delivered: to whichever consumer, the last time included
 */
public record PendingEntry(String id, String consumer, Duration idle, long deliveries) {}
