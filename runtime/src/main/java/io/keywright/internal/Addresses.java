package io.keywright.internal;

import io.lettuce.core.RedisURI;
import io.lettuce.core.SslVerifyMode;
import java.net.URI;

/** Reads addresses. A refusal never quotes the address, which may hold a password. */
public final class Addresses {

    private Addresses() {}

    /**
     * The address of one server.
     *
     * @throws IllegalArgumentException if it is none, or switches the verification of certificates off
     */
    public static RedisURI parse(String uri) {
        RedisURI address;
        try {
            address = RedisURI.create(uri);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("This is no address of a Redis server. Expected:"
                    + " redis://[user:password@]host[:port][/database], rediss://… for TLS, or redis-socket:///path;"
                    + " special characters in a password must be percent-encoded");
        }
        if (address.isSsl() && address.getVerifyMode() != SslVerifyMode.FULL) {
            throw new IllegalArgumentException("The address switches the verification of the server's certificate off;"
                    + " trust its authority by trustCertificates(...) instead");
        }
        return address;
    }

    /** The address of a group's master, by way of its sentinels. */
    public static RedisURI sentinel(String masterId, String... sentinels) {
        if (masterId.isEmpty() || sentinels.length == 0) {
            throw new IllegalArgumentException(
                    "Sentinel needs the group's name and the address of at least one sentinel");
        }
        RedisURI group = new RedisURI();
        group.setSentinelMasterId(masterId);
        for (String sentinel : sentinels) {
            RedisURI address = parse(sentinel);
            if (URI.create(sentinel).getPort() < 0) {
                address.setPort(RedisURI.DEFAULT_SENTINEL_PORT);
            }
            group.getSentinels().add(address);
        }
        return group;
    }
}
