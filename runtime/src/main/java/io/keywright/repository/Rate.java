package io.keywright.repository;

import io.keywright.annotation.RateAlgorithm;
import io.keywright.annotation.WhenDown;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a rate limit declares beside its window, which is the schema's TTL.
 *
 * @param permits how many permits there are in a window, at least 1
 * @param permitsKey the configuration key that may say another number; empty for none
 * @param algorithm how they are counted
 * @param whenDown what is answered where the server does not
 */
public record Rate(int permits, String permitsKey, RateAlgorithm algorithm, WhenDown whenDown) {

    public Rate {
        if (permits < 1) {
            throw new IllegalArgumentException("a rate limit has at least 1 permit, not " + permits);
        }
    }

    /** A limit of that many permits, whatever the configuration says. */
    public static Rate of(int permits, RateAlgorithm algorithm, WhenDown whenDown) {
        return new Rate(permits, "", algorithm, whenDown);
    }

    /** The same limit, of which the configuration may say how many permits there are. */
    public Rate configuredBy(String key) {
        return new Rate(permits, key, algorithm, whenDown);
    }

    /**
     * How many permits an application gives.
     *
     * @throws IllegalArgumentException if the configured text is no number from 1 on; it names the key and the text
     */
    int resolve(Function<String, @Nullable String> configuration) {
        String configured = permitsKey.isEmpty() ? null : configuration.apply(permitsKey);
        if (configured == null) {
            return permits;
        }
        int number;
        try {
            number = Integer.parseInt(configured.strip());
        } catch (NumberFormatException e) {
            number = 0;
        }
        if (number < 1) {
            throw new IllegalArgumentException("The permits `" + configured + "` of the configuration key `"
                    + permitsKey + "` are refused. Expected: a number from 1 to " + Integer.MAX_VALUE + ".");
        }
        return number;
    }
}
