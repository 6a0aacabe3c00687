package io.keywright.repository;

import io.keywright.Outcome;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command that has been sent, or queued in a pipeline, and whose reply is yet to be used. It is used once, in one of
 * two ways; a call that nobody asks has no deadline of its own.
 *
 * @param <T> what the reply is made into
 */
public interface Call<T extends @Nullable Object> {

    /**
     * Waits for the reply, never longer than the command timeout, and decodes it on this thread.
     *
     * @throws io.keywright.KeywrightException the command failed; the subclass says what is known about it
     * @throws IllegalStateException on a Redis client event loop thread, where waiting would stop all replies: the
     *     command has been sent all the same; and where it is queued in a pipeline that has not been sent
     */
    T await();

    /**
     * A stage that completes with the decoded reply, or with what {@link #await} would throw, within the command
     * timeout. The decoding and the stage's dependents run on the event loop that read the reply: they must not block.
     */
    CompletionStage<T> toCompletionStage();

    /** The same call with its result mapped; an exception of the mapper fails the call. */
    default <U extends @Nullable Object> Call<U> map(Function<? super T, ? extends U> mapper) {
        return Calls.map(this, mapper);
    }

    /** A call that needed no command. */
    static <T extends @Nullable Object> Call<T> completed(T result) {
        return Calls.completed(result);
    }

    /** A call that failed before anything was sent. */
    static <T extends @Nullable Object> Call<T> failed(RuntimeException failure) {
        return Calls.failed(failure);
    }

    /** The same call, with a lost reply as {@link Outcome.Unknown} in place of an exception. */
    static <T> Call<Outcome<T>> reportingUnknown(Call<Outcome<T>> mutation) {
        return Calls.reportingUnknown(mutation);
    }
}
