package io.keywright.sample.app;

import io.keywright.sample.database.Database;
import io.keywright.testkit.RedisServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/**
 * The servers that the shop uses: a PostgreSQL that is started for it, and a Redis that is started or was there.
 *
 * @param redisUri where Redis is reached; may hold a password
 * @param namespace what is put before every key: empty on a server of our own
 */
record Servers(Database database, Admin admin, String redisUri, String namespace) {

    /** Longer than in a service: here servers, crowds and client share one machine, perhaps a busy one. */
    static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(10);

    private static final Duration POSTGRES_START = Duration.ofSeconds(60);

    /** Starts what must be started, and says how long that took. */
    static Servers start(Options options, Screen screen, Resources resources) throws Exception {
        Database database = postgres(screen, resources);
        return options.redis().isPresent()
                ? existingRedis(options.redis().get(), database, screen, resources)
                : embeddedRedis(database, screen, resources);
    }

    private static Database postgres(Screen screen, Resources resources) throws Exception {
        long start = System.nanoTime();
        EmbeddedPostgres postgres = resources.addServer(startPostgres());
        Database database = resources.add(Database.connect(postgres.getJdbcUrl("postgres", "postgres")));
        screen.row("PostgreSQL " + database.version() + ", started for this run", since(start));
        return database;
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            return EmbeddedPostgres.builder()
                    .setPGStartupWait(POSTGRES_START)
                    // The data is made up and thrown away: nothing has to survive a power cut.
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
        } catch (Exception e) {
            throw new SampleFailure(
                    "PostgreSQL could not be started. It runs on Linux (glibc) and macOS, x86-64 and arm64; as root on Linux"
                            + " it needs user namespaces ('unshare -U true' must work)",
                    e);
        }
    }

    private static Servers embeddedRedis(Database database, Screen screen, Resources resources) throws Exception {
        long start = System.nanoTime();
        RedisServer redis = resources.addServer(RedisServer.start());
        Admin admin = resources.add(Admin.connect(redis.uri(), ""));
        screen.row(admin.server() + ", started for this run", since(start));
        return new Servers(database, admin, redis.uri(), "");
    }

    /** Works under a name that nobody else has, so that nothing there is touched, and takes it all away at the end. */
    private static Servers existingRedis(String uri, Database database, Screen screen, Resources resources)
            throws Exception {
        String namespace = String.format(Locale.ROOT, "sample-%.8s:", UUID.randomUUID());
        Admin admin = resources.add(connect(uri, namespace));
        resources.add(admin::removeNamespace);
        screen.row(admin.server() + ", an existing server", "all keys under " + namespace + "*");
        return new Servers(database, admin, uri, namespace);
    }

    private static Admin connect(String uri, String namespace) {
        try {
            return Admin.connect(uri, namespace);
        } catch (RuntimeException e) {
            throw new SampleFailure("Redis could not be reached by what --redis says", e);
        }
    }

    private static String since(long start) {
        return Figures.seconds((System.nanoTime() - start) / 1e9);
    }
}
