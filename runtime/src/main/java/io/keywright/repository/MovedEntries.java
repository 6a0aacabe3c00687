package io.keywright.repository;

import java.time.Duration;
import java.util.Optional;

/**
 * What a move of due entries to their stream came to.
 *
 * @param count how many were moved
 * @param untilNext how long the next one has to wait, by the server's clock; zero if it is due already; empty if none
 *     waits
 */
public record MovedEntries(long count, Optional<Duration> untilNext) {}
