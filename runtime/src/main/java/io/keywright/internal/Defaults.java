package io.keywright.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What the builder assumes where nothing is said. */
public final class Defaults {

    /** A batch has two chunks in flight, and others need room beside it. */
    public static final int LEAST_QUEUE = 2 * Batch.CHUNK;

    /** Less would be a siege where many clients have lost one server. */
    public static final Duration LEAST_RECONNECT_DELAY = Duration.ofMillis(100);

    /** What a pause before the next attempt may be set to at most. */
    public static final Duration LONGEST_RECONNECT_DELAY = Duration.ofHours(1);

    private Defaults() {}

    /** A system property, else an environment variable: {@code shop.catalog-ttl}, {@code SHOP_CATALOG_TTL}. */
    public static @Nullable String configuration(String key) {
        String property = System.getProperty(key);
        return property != null ? property : System.getenv(environmentName(key));
    }

    static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** With Sentinel each attempt is one more connection to a sentinel, which is there all the while. */
    public static Duration reconnectDelay(ConnectionSettings.Topology topology) {
        return topology == ConnectionSettings.Topology.SENTINEL ? Duration.ofSeconds(2) : Duration.ofMillis(500);
    }

    /** Random numbers of whichever thread asks. */
    public static RandomGenerator jitterSource() {
        return () -> ThreadLocalRandom.current().nextLong();
    }
}
