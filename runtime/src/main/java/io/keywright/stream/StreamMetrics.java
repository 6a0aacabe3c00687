package io.keywright.stream;

/**
 * What one consumer has done since it was made, and what it holds now; counted in memory, without a command. The
 * group's figures are {@link StreamConsumer#groupState}.
 *
 * @param received entries that the server handed out for the first time
 * @param recovered entries that were delivered before, and came back because this consumer had been restarted or a
 *     reply had been lost
 * @param claimed entries that were taken over from consumers that had not been heard of
 * @param handled runs of the handler that returned
 * @param failed runs of the handler that threw, and entries that could not be decoded
 * @param acknowledged entries that the server knows to be done
 * @param deadLettered entries that were given up
 * @param lostToTrim entries that were trimmed or deleted before they were handled: their content is gone
 * @param overtaken entries that another consumer claimed while they were held here, so that both may handle them
 * @param outages times that reading, acknowledging, taking or giving up failed, because of the connection or the server
 * @param inFlight entries that wait for a thread, are being handled or are not acknowledged yet
 * @param waitingForRetry entries that wait for their next attempt
 * @param reading whether the last read succeeded
 */
public record StreamMetrics(
        long received,
        long recovered,
        long claimed,
        long handled,
        long failed,
        long acknowledged,
        long deadLettered,
        long lostToTrim,
        long overtaken,
        long outages,
        int inFlight,
        int waitingForRetry,
        boolean reading) {}
