package io.keywright.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The servers and clusters that the tests of one JVM share, started when the first test asks for them and stopped after
 * the last. At the end it says which servers of the matrix ran and which did not.
 */
final class ServerPool implements AutoCloseable {

    /** The name of the server that {@code keywright.test.redis} names. */
    static final String EXTERNAL = "external";

    private static final String EXTERNAL_URI = "keywright.test.redis";
    private static final String MAY_FLUSH = "keywright.test.redis.flush";
    private static final String REQUESTED = "keywright.test.servers";

    private final Map<String, RedisServer> servers = new LinkedHashMap<>();
    private final Map<String, RedisCluster> clusters = new LinkedHashMap<>();
    private final Map<String, String> ran = new LinkedHashMap<>();

    /** The names of the servers that tests are to run on. */
    static List<String> names() {
        return externalUri() == null ? ServerExecutable.requested() : List.of(EXTERNAL);
    }

    private static @Nullable String externalUri() {
        String uri = System.getProperty(EXTERNAL_URI, "");
        return uri.isBlank() ? null : uri;
    }

    synchronized RedisServer server(String name) {
        return servers.computeIfAbsent(name, absent -> {
            RedisServer server = name.equals(EXTERNAL) ? external() : start(name);
            ran.put(name, name + " (" + (server.isValkey() ? "Valkey " : "Redis ") + server.version() + ")");
            return server;
        });
    }

    private static RedisServer start(String name) {
        return RedisServer.start(ServerExecutable.named(name));
    }

    private static RedisServer external() {
        RedisServer server = RedisServer.external(String.valueOf(externalUri()));
        long keys = server.command("DBSIZE").integer();
        if (keys > 0 && !Boolean.getBoolean(MAY_FLUSH)) {
            throw new IllegalStateException("The server " + server + " of -D" + EXTERNAL_URI + " holds " + keys
                    + " keys in this database, and tests empty it.\nName an empty database (redis://host:port/9),"
                    + " or allow that its keys are deleted: -D" + MAY_FLUSH + "=true");
        }
        server.flush();
        return server;
    }

    /** A cluster of that server; an external server has none, so the embedded one stands in. */
    synchronized RedisCluster cluster(String name) {
        return clusters.computeIfAbsent(name, absent -> {
            String executable = name.equals(EXTERNAL) ? ServerExecutable.EMBEDDED : name;
            return RedisCluster.start(ServerExecutable.named(executable), 3, 0);
        });
    }

    /** Makes what already runs under this name as good as new for the next test. */
    synchronized void refresh(String name) {
        RedisServer server = servers.get(name);
        if (server instanceof StartedServer started) {
            started.revive();
        }
        if (server != null) {
            server.flush();
        }
        RedisCluster cluster = clusters.get(name);
        if (cluster != null && cluster.isHealthy()) {
            cluster.flush();
        } else if (cluster != null) {
            cluster.close();
            clusters.remove(name);
        }
    }

    @Override
    public synchronized void close() {
        if (servers.get(EXTERNAL) instanceof ExternalServer external) {
            external.flush();
        }
        servers.values().forEach(RedisServer::close);
        clusters.values().forEach(RedisCluster::close);
        report();
    }

    /** Only where somebody asked for certain servers: others need not hear of Keywright's own matrix. */
    @SuppressWarnings("SystemOut")
    private void report() {
        if (System.getProperty(REQUESTED) != null && !ran.isEmpty()) {
            String absent = ServerExecutable.MATRIX.stream()
                    .filter(name -> !ran.containsKey(name))
                    .collect(Collectors.joining(", "));
            System.out.println("[keywright-testkit] servers run: " + String.join(", ", ran.values()) + "; not run: "
                    + (absent.isEmpty() ? "none" : absent));
        }
    }
}
