package io.keywright.cache;

import org.jspecify.annotations.Nullable;

/**
 * One step of a read.
 *
 * @param next the read after it
 * @param action what to do now, and to tell the next read about; null at the end
 * @param aside a command to send before that, whose reply nobody waits for
 * @param answer what the caller gets now; the read may go on without the caller
 */
record Step<P>(
        Read<P> next,
        @Nullable Action<P> action,
        Action.@Nullable Command<P> aside,
        @Nullable Answer<P> answer) {

    static <P> Step<P> of(Read<P> next, Action<P> action) {
        return new Step<>(next, action, null, null);
    }

    static <P> Step<P> answering(Read<P> next, Action<P> action, Answer<P> answer) {
        return new Step<>(next, action, null, answer);
    }

    /** The end. */
    static <P> Step<P> end(Read<P> read, @Nullable Answer<P> answer) {
        return new Step<>(read.at(Read.Stage.END), null, null, answer);
    }
}
