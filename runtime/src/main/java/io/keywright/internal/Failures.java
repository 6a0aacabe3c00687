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
            String text = answer.getMessage() == null ? "ERR" : answer.getMessage();
            return new RedisCommandException("The subscription to " + pattern + " failed: " + redact(text), code(text));
        }
        return new RedisUnavailableException(
                "The subscription to " + pattern + " was not sent: " + unsentReason(cause), withoutNoise(cause));
    }

    private static RedisCommandException answered(ReplyCall<?, ?> call, @Nullable String text) {
        String answer = text == null || text.isEmpty() ? "ERR" : text;
        // No cause: its message is the server's text, which may quote keys and values.
        return new RedisCommandException(call.describe() + " failed: " + redact(answer), code(answer));
    }

    private static String code(String answer) {
        int space = answer.indexOf(' ');
        String first = space < 0 ? answer : answer.substring(0, space);
        for (int i = 0; i < first.length(); i++) {
            char c = first.charAt(i);
            if ((c < 'A' || c > 'Z') && c != '_') {
                return "ERR";
            }
        }
        return first;
    }

    /**
     * Cuts out all that the server may have quoted: from the first quotation mark to the last, and the arguments of a
     * command that it does not know.
     */
    static String redact(String answer) {
        int arguments = answer.indexOf("with args beginning with");
        String text = arguments < 0 ? answer : answer.substring(0, arguments).trim();
        int first = -1;
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"' || c == '`') {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (last <= first) {
            return text;
        }
        return text.substring(0, first + 1) + "…" + text.substring(last);
    }

    private static String unsentReason(@Nullable Throwable cause) {
        String text = cause == null ? null : cause.getMessage();
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
