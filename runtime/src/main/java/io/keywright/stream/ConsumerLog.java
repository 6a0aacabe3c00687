package io.keywright.stream;

import io.keywright.KeywrightException;
import io.keywright.codec.CodecException;
import io.keywright.repository.StreamGroup;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionException;

/**
 * What consumers log, to {@code io.keywright.stream}: never an entry's content, nor the message of a user's exception,
 * which may quote it.
 */
final class ConsumerLog {

    private static final System.Logger LOG = System.getLogger("io.keywright.stream");

    private ConsumerLog() {}

    static void outage(String doing, Object of, Throwable failure) {
        LOG.log(Level.WARNING, () -> "Failed at " + doing + " of " + of + ", and goes on: " + describe(failure));
    }

    static void refused(StreamGroup<?> group, Work<?> work, Throwable failure) {
        LOG.log(
                Level.WARNING,
                () -> "The server refuses to have entry " + work.id + " of " + group
                        + " taken or given up; it is tried again, and the others go on: " + describe(failure));
    }

    static void immovable(StreamGroup<?> group, Work<?> work, Throwable failure) {
        LOG.log(
                Level.ERROR,
                () -> "Entry " + work.id + " of " + group + " was given up, and is too large for the dead letters: "
                        + describe(failure)
                        + ". It stays pending and is not handled again; look at it by XRANGE, then XACK it");
    }

    static void recreated(StreamGroup<?> group) {
        LOG.log(
                Level.WARNING,
                () -> "The server had lost " + group + "; it begins again with all entries that are there");
    }

    static void failed(StreamGroup<?> group, Work<?> work, Throwable failure) {
        LOG.log(
                failure instanceof VirtualMachineError ? Level.ERROR : Level.DEBUG,
                () -> "Attempt " + work.attempt + " at entry " + work.id + " of " + group + " failed: "
                        + describe(failure));
    }

    static void givenUp(StreamGroup<?> group, Work<?> work) {
        LOG.log(
                Level.WARNING,
                () -> "Entry " + work.id + " of " + group + " was given up after " + work.attempt + " attempts: "
                        + work.cause);
    }

    static void lost(StreamGroup<?> group, long count) {
        LOG.log(
                Level.WARNING,
                () -> count + " pending entries of " + group + " had been trimmed or deleted before they were handled");
    }

    static void undrained(StreamGroup<?> group, int inFlight) {
        LOG.log(
                Level.WARNING,
                () -> "Closed with " + inFlight + " entries of " + group + " unfinished; others will claim them");
    }

    /** A failure's kind; its message too where it is our own, which quotes nothing. */
    static String describe(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        boolean ours = cause instanceof KeywrightException || cause instanceof CodecException;
        return cause.getClass().getName() + (ours ? ": " + cause.getMessage() : "");
    }
}
