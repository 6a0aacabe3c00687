package io.keywright.processor.model;

import io.keywright.annotation.RateAlgorithm;
import io.keywright.annotation.WhenDown;
import java.util.Optional;

/**
 * What a rate limiter declares beside its window, which is the key's TTL.
 *
 * @param permits how many permits there are in a window
 * @param permitsKey the configuration key that may say another number
 * @param algorithm how they are counted
 * @param whenDown what is answered where the server does not
 */
public record RateSettings(int permits, Optional<String> permitsKey, RateAlgorithm algorithm, WhenDown whenDown) {

    /** As many moments as the runtime tells apart in a window of more permits. */
    public static final int TICKS = 64;

    private static final int BYTES_A_TICK = 10;
    private static final int BYTES_OF_A_BUCKET = 16;

    /** How many moments are remembered at most, each with its permits. */
    public int moments() {
        return isExact() ? permits : TICKS + 1;
    }

    /** Whether there are so few permits that each is remembered by itself, whatever the configuration says. */
    private boolean isExact() {
        return permits <= TICKS && permitsKey.isEmpty();
    }

    /** The bytes of the state at most. */
    public int stateBytes() {
        return switch (algorithm) {
            case FIXED_WINDOW -> String.valueOf(permits).length();
            case SLIDING_WINDOW -> BYTES_A_TICK * moments();
            case TOKEN_BUCKET -> BYTES_OF_A_BUCKET;
        };
    }

    /** The permits in words: {@code 5 permits}. */
    public String shown() {
        return permits == 1 ? "1 permit" : permits + " permits";
    }

    /** What holds of permits and windows, a sentence without its first capital and full stop. */
    public String promise() {
        return switch (algorithm) {
            case FIXED_WINDOW ->
                "the first permit starts a window, at whose end all are back; where two windows meet, up to twice the"
                        + " permits are taken within the length of one";
            case SLIDING_WINDOW ->
                "no span of time as long as the window has more permits, wherever it begins; "
                        + (isExact()
                                ? "each permit is back a window after it was taken"
                                : "a permit is back a window after it was taken"
                                        + (permits <= TICKS ? " (of more than " + TICKS + " permits: " : " (")
                                        + "up to a " + TICKS + "th of the window later)");
            case TOKEN_BUCKET ->
                "permits come back one by one, evenly over the window; from all of them on, up to twice the permits are"
                        + " taken within the length of one window";
        };
    }

    /** What the key's life is counted from, or ends by. */
    public String life() {
        return switch (algorithm) {
            case FIXED_WINDOW -> "from the first permit";
            case SLIDING_WINDOW -> "from the last permit";
            case TOKEN_BUCKET -> "until all permits are back";
        };
    }
}
