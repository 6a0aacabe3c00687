package io.keywright.testkit;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a server is reached, and as whom: the parts of a {@code redis://} URI. */
record RedisAddress(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        int database) {

    static final String LOOPBACK = "127.0.0.1";

    static RedisAddress parse(String text) {
        URI uri = URI.create(text);
        String host = uri.getHost();
        if (!"redis".equals(uri.getScheme()) || host == null) {
            throw new IllegalArgumentException(
                    "Not a server's address: expected redis://[[user]:password@]host[:port][/database]");
        }
        String user = null;
        String password = null;
        String userInfo = uri.getUserInfo();
        if (userInfo != null) {
            int colon = userInfo.indexOf(':');
            user = colon > 0 ? userInfo.substring(0, colon) : null;
            password = userInfo.substring(colon + 1);
        }
        String path = uri.getPath();
        int database = path == null || path.length() < 2 ? 0 : Integer.parseInt(path.substring(1));
        return new RedisAddress(host, uri.getPort() < 0 ? 6379 : uri.getPort(), user, password, database);
    }

    static RedisAddress local(int port, @Nullable String password) {
        return new RedisAddress(LOOPBACK, port, null, password, 0);
    }

    String uri() {
        String credentials = password == null ? "" : (user == null ? "" : user) + ":" + password + "@";
        return "redis://" + credentials + host + ":" + port + (database == 0 ? "" : "/" + database);
    }

    /** Without the password, which must not reach a test report. */
    @Override
    public String toString() {
        return host + ":" + port + (database == 0 ? "" : "/" + database);
    }
}
