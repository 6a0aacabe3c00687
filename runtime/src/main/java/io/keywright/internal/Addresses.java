package io.keywright.internal;

import io.lettuce.core.RedisURI;
import io.lettuce.core.SslVerifyMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads addresses. A refusal never quotes the address, which may hold a password. */
public final class Addresses {

    /** Scheme and credentials, host, port, the rest. */
    private static final Pattern ADDRESS =
            Pattern.compile("(rediss?://(?:[^/@]*@)?)([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.%]+])(:\\d{1,5})?([/?].*)?");

    private static final Pattern SOCKET = Pattern.compile("redis-socket://.+");

    private Addresses() {}

    /**
     * The address of one server.
     *
     * @throws IllegalArgumentException if it is none, or switches the verification of certificates off
     */
    public static RedisURI parse(String uri) {
        RedisURI address = tryParse(uri);
        if (address == null) {
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

    /** An exception of Lettuce's would quote the address. */
    private static @Nullable RedisURI tryParse(String uri) {
        try {
            if (SOCKET.matcher(uri).matches()) {
                return RedisURI.create(uri);
            }
            Matcher parts = ADDRESS.matcher(uri);
            if (!parts.matches()) {
                return null;
            }
            String host = parts.group(2);
            if (host.indexOf('_') < 0) {
                return RedisURI.create(uri);
            }
            // java.net.URI, and so Lettuce, knows no underscore in a host, which container networks give freely: it
            // would take credentials and port for parts of the name.
            String rest =
                    (parts.group(3) == null ? "" : parts.group(3)) + (parts.group(4) == null ? "" : parts.group(4));
            RedisURI address = RedisURI.create(parts.group(1) + host.replace('_', '-') + rest);
            address.setHost(host);
            return address;
        } catch (RuntimeException e) {
            return null;
        }
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
            Matcher parts = ADDRESS.matcher(sentinel);
            if (parts.matches() && parts.group(3) == null) {
                address.setPort(RedisURI.DEFAULT_SENTINEL_PORT);
            }
            group.getSentinels().add(address);
        }
        return group;
    }
}
