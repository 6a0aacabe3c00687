package io.keywright.repository;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the connected server can do beyond Redis 6.2, found by HELLO and COMMAND INFO, never by {@code redis_version},
 * which Valkey keeps at 7.2.4. A feature that is not certain is absent: each has a path that does without.
 */
public final class ServerFeatures {

    /** What makes a difference to the commands that are sent. */
    public enum Feature {
        /** {@code SET key value IFEQ old}: Redis 8.4, Valkey 8.1. */
        SET_IFEQ,
        /** {@code SET key value NX GET} together: Redis 7.0, Valkey. */
        SET_NX_GET,
        /** {@code EXPIRE} and {@code PEXPIRE} with NX, XX, GT, LT: Redis 7.0, Valkey. */
        EXPIRE_CONDITION,
        /** {@code GETEX}: Redis 6.2, Valkey; some proxies hide it. */
        GETEX
    }

    private static final ServerFeatures NONE = new ServerFeatures(Set.of());

    private final Set<Feature> features;

    private ServerFeatures(Set<Feature> features) {
        this.features = features;
    }

    /** A server of which nothing is known but that it speaks Redis 6.2. */
    public static ServerFeatures none() {
        return NONE;
    }

    public static ServerFeatures of(Set<Feature> features) {
        return features.isEmpty() ? NONE : new ServerFeatures(EnumSet.copyOf(features));
    }

    public boolean has(Feature feature) {
        return features.contains(feature);
    }

    /** What both servers can do. */
    public ServerFeatures and(ServerFeatures other) {
        EnumSet<Feature> both = EnumSet.noneOf(Feature.class);
        both.addAll(features);
        both.retainAll(other.features);
        return of(both);
    }

    @Override
    public String toString() {
        return features.toString();
    }
}
