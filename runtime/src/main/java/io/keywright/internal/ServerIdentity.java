package io.keywright.internal;

import io.keywright.repository.ServerFeatures;
import io.keywright.repository.ServerFeatures.Feature;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which server this is, by its own word in HELLO.
 *
 * @param product {@code redis}, {@code valkey}, {@code redict}; empty if it does not say
 * @param version its version; empty if it does not say
 */
record ServerIdentity(String product, String version) {

    /** A server or proxy that does not say what it is. */
    static final ServerIdentity UNKNOWN = new ServerIdentity("", "");

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}).*", Pattern.DOTALL);

    /** Redis before 6.2 lacks commands without which there is no path at all; its forks began later. */
    boolean isTooOld() {
        return product.equals("redis")
                && !isAtLeast(6, 2)
                && NUMBERS.matcher(version).matches();
    }

    /** What this version can do. */
    Set<Feature> features() {
        EnumSet<Feature> features = EnumSet.noneOf(Feature.class);
        boolean redis7 = product.equals("valkey") || product.equals("redict") || isRedis(7, 0);
        if (redis7) {
            features.add(Feature.SET_NX_GET);
            features.add(Feature.EXPIRE_CONDITION);
        }
        if (redis7 || isRedis(6, 2)) {
            features.add(Feature.GETEX);
        }
        if (isRedis(8, 4) || (product.equals("valkey") && isAtLeast(8, 1))) {
            features.add(Feature.SET_IFEQ);
        }
        return features;
    }

    private boolean isRedis(int major, int minor) {
        return product.equals("redis") && isAtLeast(major, minor);
    }

    private boolean isAtLeast(int major, int minor) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.matches()) {
            return false;
        }
        int itsMajor = Integer.parseInt(numbers.group(1));
        return itsMajor > major || (itsMajor == major && Integer.parseInt(numbers.group(2)) >= minor);
    }

    /**
     * What this version can do, with its commands in mind.
     *
     * @param getex whether COMMAND INFO knows GETEX, the one of these features that a proxy may hide by itself
     */
    ServerFeatures withCommands(boolean getex) {
        Set<Feature> features = features();
        if (!getex) {
            features.remove(Feature.GETEX);
        }
        return ServerFeatures.of(features);
    }
}
