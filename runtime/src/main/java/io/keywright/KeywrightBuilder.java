package io.keywright;

import io.keywright.cache.CacheOptions;
import io.keywright.internal.Addresses;
import io.keywright.internal.Clients;
import io.keywright.internal.ConnectionSettings;
import io.keywright.internal.ConnectionSettings.Topology;
import io.keywright.internal.Defaults;
import io.keywright.internal.Tls;
import io.keywright.key.Namespace;
import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisCredentialsProvider;
import io.lettuce.core.RedisURI;
import io.lettuce.core.resource.ClientResources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Says where Redis is and how it is used; then {@link #connect}. Exactly one of {@link #uri}, {@link #sentinel} and
 * {@link #cluster} is needed. Not safe for use by several threads.
 *
 * <pre>{@code
 * Keywright keywright = Keywright.builder()
 *         .cluster("rediss://cache-1.internal", "rediss://cache-2.internal")
 *         .credentials("shop", () -> secrets.read("redis-password"))
 *         .namespace("staging:")
 *         .connect();
 * }</pre>
 */
public final class KeywrightBuilder {

    private @Nullable Topology topology;
    private final List<RedisURI> addresses = new ArrayList<>();
    private @Nullable RedisCredentialsProvider credentials;
    private final Tls tls = new Tls();
    private @Nullable String clientName;
    private Namespace namespace = Namespace.none();
    private Duration commandTimeout = Duration.ofMillis(500);
    private Duration connectTimeout = Duration.ofSeconds(2);
    private int requestQueueSize = 20_000;
    private @Nullable Duration reconnectDelay;
    private Function<String, @Nullable String> configuration = Defaults::configuration;
    private RandomGenerator jitterSource = Defaults.jitterSource();
    private CacheOptions caching = CacheOptions.DEFAULT;
    private RequestMetrics requestMetrics = RequestMetrics.NONE;
    private @Nullable ClientResources clientResources;
    private WhenUnreachable whenUnreachable = WhenUnreachable.CONNECT_LATER;

    KeywrightBuilder() {}

    /**
     * One server.
     *
     * @param uri {@code redis://[user:password@]host[:port][/database]}, {@code rediss://…} for TLS, or
     *     {@code redis-socket:///path}
     * @throws IllegalArgumentException if that is no address; the message does not quote it
     */
    public KeywrightBuilder uri(String uri) {
        topology(Topology.SERVER);
        addresses.add(Addresses.parse(uri));
        return this;
    }

    /**
     * The master of a group that Sentinel watches, also after a failover.
     *
     * @param masterId the group's name
     * @param uris {@code redis://[user:password@]host[:port]} of the sentinels, with the sentinels' own credentials;
     *     port 26379 if none is given
     */
    public KeywrightBuilder sentinel(String masterId, String... uris) {
        topology(Topology.SENTINEL);
        addresses.add(Addresses.sentinel(masterId, uris));
        return this;
    }

    /** A cluster, by some of its nodes; the others are found. */
    public KeywrightBuilder cluster(String... uris) {
        if (uris.length == 0) {
            throw new IllegalArgumentException("A cluster needs the address of at least one node");
        }
        topology(Topology.CLUSTER);
        for (String uri : uris) {
            addresses.add(Addresses.parse(uri));
        }
        return this;
    }

    private void topology(Topology chosen) {
        if (topology != null) {
            throw new IllegalStateException("Give one of uri, sentinel and cluster, once");
        }
        topology = chosen;
    }

    /**
     * An ACL user.
     *
     * @param password is asked at each connect, so that a rotated password is picked up; the array is not kept
     */
    public KeywrightBuilder credentials(String user, Supplier<char[]> password) {
        this.credentials = RedisCredentialsProvider.from(() -> RedisCredentials.just(user, password.get()));
        return this;
    }

    /** An ACL user whose password does not change; the array is copied. */
    public KeywrightBuilder credentials(String user, char[] password) {
        char[] copy = password.clone();
        return credentials(user, () -> copy);
    }

    /**
     * TLS with the JVM's trusted authorities, as {@code rediss://} has it. The server's host name is always verified.
     */
    public KeywrightBuilder tls() {
        tls.enable();
        return this;
    }

    /** TLS that trusts the authorities of this PEM file. */
    public KeywrightBuilder trustCertificates(Path pem) {
        tls.trustCertificates(pem);
        return this;
    }

    /** TLS that trusts the authorities of this key store (PKCS #12 or JKS). */
    public KeywrightBuilder trustStore(Path store, char[] password) {
        tls.trustStore(store, password);
        return this;
    }

    /** TLS with a certificate of the client's own, from this key store (PKCS #12 or JKS). */
    public KeywrightBuilder keyStore(Path store, char[] password) {
        tls.keyStore(store, password);
        return this;
    }

    /** The connection's name in CLIENT LIST; letters, digits and {@code .-_:} only. */
    public KeywrightBuilder clientName(String name) {
        if (!name.matches("[A-Za-z0-9._:-]+")) {
            throw new IllegalArgumentException("A client name consists of letters, digits and .-_: only");
        }
        this.clientName = name;
        return this;
    }

    /**
     * Put before every key as it is: an environment such as {@code staging:}, a tenant, or a hash tag.
     *
     * @throws IllegalArgumentException if it has characters that no key may have
     */
    public KeywrightBuilder namespace(String namespace) {
        this.namespace = Namespace.of(namespace);
        return this;
    }

    /** How long a call may take; 500 ms by default. A command that has been written runs on the server all the same. */
    public KeywrightBuilder commandTimeout(Duration timeout) {
        this.commandTimeout = positive(timeout);
        return this;
    }

    /** How long a connection may take to be made; 2 s by default. */
    public KeywrightBuilder connectTimeout(Duration timeout) {
        this.connectTimeout = positive(timeout);
        return this;
    }

    /**
     * The longest pause between two attempts to make a connection, be it lost or the first; 500 ms by default, 2 s with
     * Sentinel. Pauses begin at 50 to 100 ms and double, half of each being random, up to the longest: after an outage
     * of so long they are between half the longest and the longest.
     *
     * <p>By so much an outage may last longer for this process than for its server, so it is short: until then caches
     * load from their sources, and their evictions wait. Weighed against that: while nobody listens, an attempt is a
     * packet and its refusal; when the server is back, all clients come within one pause, and stay. Each process has
     * one connection (to each node of a cluster), one more for near caches, and one for each consumer, subscription and
     * blocking store. With Sentinel each attempt asks a sentinel first, on a connection made for that, and the
     * sentinels are there all the while. Fleets of many thousands of connections, with TLS of thousands, give it more.
     *
     * <p>With {@link #clientResources} lost connections come back after the pauses of those.
     *
     * @param longest 100 ms to 1 hour
     */
    public KeywrightBuilder reconnectDelay(Duration longest) {
        if (longest.compareTo(Defaults.LEAST_RECONNECT_DELAY) < 0) {
            throw new IllegalArgumentException("The reconnect delay is at least "
                    + Defaults.LEAST_RECONNECT_DELAY.toMillis() + " ms: a server must not be besieged");
        }
        if (longest.compareTo(Defaults.LONGEST_RECONNECT_DELAY) > 0) {
            throw new IllegalArgumentException("The reconnect delay is at most "
                    + Defaults.LONGEST_RECONNECT_DELAY.toHours()
                    + " hour: for so long nobody would notice that the server is back");
        }
        this.reconnectDelay = longest;
        return this;
    }

    /**
     * How many commands may be unanswered on a connection before further ones are refused with
     * {@link RedisUnavailableException}: a bound to the memory that a stuck server costs. 20,000 by default; at least
     * 1,000, since a pipeline has so many in flight.
     */
    public KeywrightBuilder requestQueueSize(int size) {
        if (size < Defaults.LEAST_QUEUE) {
            throw new IllegalArgumentException("A request queue holds at least " + Defaults.LEAST_QUEUE + " commands");
        }
        this.requestQueueSize = size;
        return this;
    }

    /**
     * Where TTLs such as <code>${catalog.ttl:1h}</code> are looked up; null for a key that is not set. By default the
     * system property {@code catalog.ttl}, then the environment variable {@code CATALOG_TTL}.
     */
    public KeywrightBuilder config(Function<String, @Nullable String> configuration) {
        this.configuration = configuration;
        return this;
    }

    /**
     * Where all chance comes from: the jitter of TTLs, and in caches when an entry is loaded anew early and how long a
     * wait for another process's load pauses. So one that gives 0 each time shortens no TTL, and has caches load every
     * entry early. It must be safe for use by several threads. For tests.
     */
    public KeywrightBuilder jitterSource(RandomGenerator source) {
        this.jitterSource = source;
        return this;
    }

    /** What the caches of this connection share: the loaders' executor, metrics and limits. */
    public KeywrightBuilder caching(CacheOptions options) {
        this.caching = options;
        return this;
    }

    /** Who is told what the rate limiters and claims of this connection decide; by default nobody. */
    public KeywrightBuilder requestMetrics(RequestMetrics metrics) {
        this.requestMetrics = metrics;
        return this;
    }

    /**
     * Lettuce's threads and timers, shared with other clients. They are used as they are, and stay open when
     * {@link Keywright} is closed: flush consolidation, the delay between reconnects and the timer's precision are then
     * up to them.
     */
    public KeywrightBuilder clientResources(ClientResources resources) {
        this.clientResources = resources;
        return this;
    }

    /** What becomes of a start while no server can be reached; {@link WhenUnreachable#CONNECT_LATER} by default. */
    public KeywrightBuilder whenUnreachable(WhenUnreachable policy) {
        this.whenUnreachable = policy;
        return this;
    }

    /**
     * Connects; blocks for that, about the {@link #connectTimeout} at most. Where no server can be reached, the
     * connection is made in the background instead, unless {@link #whenUnreachable} says otherwise.
     *
     * @throws IllegalStateException if no address was given
     * @throws RedisUnavailableException if the server refuses the connection, such as for wrong credentials; under
     *     {@link WhenUnreachable#FAIL} also if none can be reached
     * @throws KeywrightException if the server is older than Redis 6.2
     */
    public Keywright connect() {
        if (topology == null) {
            throw new IllegalStateException("Give an address: uri, sentinel or cluster");
        }
        addresses.forEach(this::complete);
        ConnectionSettings settings = new ConnectionSettings(
                topology,
                addresses,
                commandTimeout,
                connectTimeout,
                requestQueueSize,
                reconnectDelay == null ? Defaults.reconnectDelay(topology) : reconnectDelay,
                tls.options(),
                clientResources,
                whenUnreachable);
        return new Keywright(
                Clients.connect(settings),
                whenUnreachable,
                namespace,
                configuration,
                jitterSource,
                caching,
                requestMetrics);
    }

    private void complete(RedisURI address) {
        address.setTimeout(connectTimeout);
        if (credentials != null) {
            address.setCredentialsProvider(credentials);
        }
        if (clientName != null) {
            address.setClientName(clientName);
        }
        tls.applyTo(address);
    }

    private static Duration positive(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("A timeout is longer than nothing");
        }
        return timeout;
    }
}
