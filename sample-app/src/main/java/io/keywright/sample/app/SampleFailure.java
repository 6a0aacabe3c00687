package io.keywright.sample.app;

import org.jspecify.annotations.Nullable;

/** The sample cannot go on, or found something that must not be; the message is for the person who started it. */
final class SampleFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    SampleFailure(String message) {
        super(message);
    }

    SampleFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Makes sure of something that the report is about to say. */
    static void unless(boolean holds, String message) {
        if (!holds) {
            throw new SampleFailure(message);
        }
    }
}
