package io.keywright.channel;

import io.keywright.KeywrightException;
import io.keywright.codec.CodecException;
import java.lang.System.Logger.Level;

/**
 * What subscriptions log, to {@code io.keywright.channel}: never a message's content, nor the message of a user's
 * exception, which may quote it.
 */
final class ChannelLog {

    private static final System.Logger LOG = System.getLogger("io.keywright.channel");

    private ChannelLog() {}

    static void lost(Subject subject) {
        LOG.log(
                Level.WARNING,
                () -> "The subscription to " + subject.display() + " is cut off; what is published meanwhile is lost");
    }

    static void resumed(Subject subject) {
        LOG.log(Level.INFO, () -> "The subscription to " + subject.display() + " is there again");
    }

    static void refused(Subject subject, Throwable failure) {
        LOG.log(
                Level.DEBUG,
                () -> "Failed to subscribe to " + subject.display() + " again, and goes on: " + describe(failure));
    }

    static void undecodable(Subject subject, Throwable failure) {
        LOG.log(
                Level.WARNING,
                () -> "A message of " + subject.display() + " can't be decoded; it and others like it are counted: "
                        + describe(failure));
    }

    static void failed(Subject subject, Throwable failure) {
        LOG.log(
                failure instanceof VirtualMachineError ? Level.ERROR : Level.WARNING,
                () -> "The listener of " + subject.display() + " failed: " + describe(failure));
    }

    static void tooSlow(Subject subject) {
        LOG.log(
                Level.WARNING,
                () -> "The subscription to " + subject.display() + " closes: its listener is too slow for its queue");
    }

    /** A failure's kind; its message too where it is our own, which quotes nothing. */
    private static String describe(Throwable failure) {
        boolean ours = failure instanceof KeywrightException || failure instanceof CodecException;
        return failure.getClass().getName() + (ours ? ": " + failure.getMessage() : "");
    }
}
