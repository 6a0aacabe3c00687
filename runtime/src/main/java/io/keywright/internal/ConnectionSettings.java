package io.keywright.internal;

import io.keywright.WhenUnreachable;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to connect.
 *
 * @param topology what the addresses mean
 * @param addresses one server, or the cluster's first known nodes; for Sentinel one address that names its sentinels
 * @param longestPause between two attempts to connect
 * @param resources the application's own threads, which it ends itself; null to have our own
 * @param whenUnreachable what becomes of it where no server can be reached
 */
public record ConnectionSettings(
        Topology topology,
        List<RedisURI> addresses,
        Duration commandTimeout,
        Duration connectTimeout,
        int requestQueueSize,
        Duration longestPause,
        @Nullable SslOptions tls,
        @Nullable ClientResources resources,
        WhenUnreachable whenUnreachable) {

    /** How the servers are arranged. */
    public enum Topology {
        SERVER,
        SENTINEL,
        CLUSTER
    }

    public ConnectionSettings {
        addresses = List.copyOf(addresses);
    }

    /** Names no address: an address may hold a password. */
    @Override
    public String toString() {
        return "ConnectionSettings[" + topology + "]";
    }
}
