package io.keywright.internal;

import io.keywright.ConnectionLostException;
import io.keywright.KeywrightException;
import io.keywright.RedisCommandException;
import io.keywright.RedisUnavailableException;
import io.lettuce.core.RedisCommandExecutionException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Puts what Lettuce reports into our own terms, the difference being what is known about the command: Lettuce gives the
 * same exception to a command that was rejected and to one whose reply was lost.
 */
final class Failures {

    private Failures() {}

    static KeywrightException translate(ReplyCall<?, ?> call, @Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof KeywrightException known) {
            return known;
        }
        if (cause instanceof RedisCommandExecutionException answer) {
            return answered(call, answer.getMessage());
        }
        if (!call.isWritten()) {
            return new RedisUnavailableException(
                    call.describe() + " was not sent: " + unsentReason(cause), withoutNoise(cause));
        }
        return new ConnectionLostException(
                "The connection was lost before the reply to " + call.describe()
                        + " arrived; it may have been executed",
                withoutNoise(cause));
    }

    /** A subscription that the server refused, or that could not be asked for. */
    static KeywrightException refusedSubscription(String pattern, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof RedisCommandExecutionException answer) {
            return new RedisCommandException(
                    "The subscription to " + pattern + " failed: " + ServerError.redact(answer.getMessage()),
                    ServerError.code(answer.getMessage()));
        }
        return new RedisUnavailableException(
                "The subscription to " + pattern + " was not sent: " + unsentReason(cause), withoutNoise(cause));
    }

    private static RedisCommandException answered(ReplyCall<?, ?> call, @Nullable String answer) {
        // No cause: its message is the server's text, which may quote keys and values.
        return new RedisCommandException(
                call.describe() + " failed: " + ServerError.redact(answer), ServerError.code(answer));
    }

    private static String unsentReason(@Nullable Throwable cause) {
        String text = cause == null ? null : cause.getMessage();
        if (text != null && cause instanceof Later.NotConnected) {
            return text;
        }
        if (text != null && text.contains("exceeded")) {
            return "the queue of unanswered commands is full";
        }
        if (text != null && text.contains("closed")) {
            return "the connection is closed";
        }
        return "there is no connection at the moment";
    }

    /** Lettuce's own exceptions name addresses and states only; anything else might hold what it stumbled over. */
    private static @Nullable Throwable withoutNoise(@Nullable Throwable cause) {
        if (cause == null) {
            return null;
        }
        String name = cause.getClass().getName();
        return name.startsWith("io.lettuce.")
                        || name.startsWith("java.net.")
                        || name.startsWith("java.nio.")
                        || name.startsWith("java.io.")
                        || name.startsWith("io.netty.channel.")
                ? cause
                : null;
    }
}
