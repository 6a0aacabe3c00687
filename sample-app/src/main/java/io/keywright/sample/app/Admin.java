package io.keywright.sample.app;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.KeyScanArgs;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.StringCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * An operator's own connection to the server, beside the application's: looks at keys as the server has them. It walks
 * the keys by SCAN, which lets other clients in between, and never by KEYS.
 */
final class Admin implements AutoCloseable {

    private static final int PAGE = 500;

    /** Each byte as a character: what is no text is shown as it is, too. */
    private static final StringCodec BYTES = new StringCodec(StandardCharsets.ISO_8859_1);

    private final RedisClient client;
    private final StatefulRedisConnection<String, String> connection;
    private final String namespace;

    private Admin(RedisClient client, StatefulRedisConnection<String, String> connection, String namespace) {
        this.client = client;
        this.connection = connection;
        this.namespace = namespace;
    }

    /** Connects; everything it does is about the keys that begin with the namespace, which may be empty. */
    static Admin connect(String uri, String namespace) {
        RedisURI address = RedisURI.create(uri);
        address.setTimeout(Duration.ofSeconds(10));
        RedisClient client = RedisClient.create(address);
        client.setOptions(ClientOptions.builder().autoReconnect(false).build());
        try {
            return new Admin(client, client.connect(BYTES), namespace);
        } catch (RuntimeException e) {
            client.shutdown();
            throw e;
        }
    }

    RedisCommands<String, String> commands() {
        return connection.sync();
    }

    /** The product and its version; Valkey also tells a Redis version, for old clients. */
    String server() {
        String info = commands().info("server");
        String valkey = value(info, "valkey_version");
        return valkey.isEmpty() ? "Redis " + value(info, "redis_version") : "Valkey " + valkey;
    }

    private static String value(String info, String name) {
        return info.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** Hands over the keys page by page; a key may come twice. */
    void scan(Consumer<List<String>> pages) {
        KeyScanArgs matching = KeyScanArgs.Builder.matches(namespace + "*").limit(PAGE);
        KeyScanCursor<String> page = commands().scan(matching);
        pages.accept(page.getKeys());
        while (!page.isFinished()) {
            page = commands().scan(ScanCursor.of(page.getCursor()), matching);
            pages.accept(page.getKeys());
        }
    }

    /** Deletes all keys of the namespace. */
    void removeNamespace() {
        SampleFailure.unless(!namespace.isEmpty(), "Without a namespace nothing may be removed");
        scan(keys -> {
            if (!keys.isEmpty()) {
                commands().unlink(keys.toArray(String[]::new));
            }
        });
    }

    String namespace() {
        return namespace;
    }

    @Override
    public void close() {
        connection.close();
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }
}
