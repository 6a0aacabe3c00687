package io.keywright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.suppressed;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs small test classes with the extension, as a user's build would. */
class RedisExtensionIT {

    private static final String SERVERS = "keywright.test.servers";
    private static final String EXTERNAL = "keywright.test.redis";

    private static final List<String> SEEN = new ArrayList<>();

    private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();

    private final String asked = System.getProperty(SERVERS, "");

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    @AfterEach
    void askForTheSameServersAgain() {
        System.setProperty(SERVERS, asked);
        System.clearProperty(EXTERNAL);
        System.clearProperty(EXTERNAL + ".flush");
    }

    private static EngineExecutionResults run(Class<?> testClass, String servers) {
        System.setProperty(SERVERS, servers);
        PRINTED.reset();
        PrintStream console = System.out;
        System.setOut(new PrintStream(PRINTED, true, StandardCharsets.UTF_8));
        try {
            return EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(testClass))
                    .execute();
        } finally {
            System.setOut(console);
        }
    }

    @RedisTest
    static class OnEachServer {

        private final RedisServer server;

        OnEachServer(RedisServer server) {
            this.server = server;
        }

        @BeforeEach
        void sees(RedisServer same) {
            assertThat(same).isSameAs(server);
        }

        @Test
        void first(RedisServer same) {
            assertThat(same).isSameAs(server);
            leaveKeyIn(server);
        }

        @Test
        void second() {
            leaveKeyIn(server);
        }
    }

    private static void leaveKeyIn(RedisServer server) {
        assertThat(server.command("DBSIZE").integer()).isZero();
        server.command("SET", "k", "v");
        SEEN.add(server.name());
    }

    @Test
    void runsAClassOnceForEachServerOnEmptyDatabases() {
        EngineExecutionResults results = run(OnEachServer.class, asked);
        results.testEvents().assertStatistics(statistics -> statistics.failed(0));
        List<String> twice = ServerExecutable.requested().stream()
                .flatMap(name -> Stream.of(name, name))
                .toList();
        assertThat(SEEN).isEqualTo(twice);
        assertThat(results.containerEvents().started().stream()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .containsAll(ServerExecutable.requested());
    }

    @RedisTest
    static class BeforeAllOfThem {

        @BeforeAll
        static void before(RedisServer server) {
            server.flush();
        }

        @Test
        void test() {
            SEEN.add("test");
        }
    }

    @Test
    void saysThatThereIsNoServerBeforeAll() {
        run(BeforeAllOfThem.class, "embedded")
                .allEvents()
                .assertThatEvents()
                .haveExactly(1, event(finishedWithFailure(message(text -> text.contains("Use @BeforeEach")))));
        assertThat(SEEN).isEmpty();
    }

    @ExtendWith(RedisExtension.class)
    static class OnOne {

        @BeforeAll
        static void before(RedisServer server) {
            server.command("SET", "left by @BeforeAll", "v");
        }

        @Test
        void test(RedisServer server) {
            leaveKeyIn(server);
        }

        @Nested
        class Inner {
            @Test
            void test(RedisServer server) {
                leaveKeyIn(server);
            }
        }
    }

    @Test
    void runsAnOrdinaryClassOnTheFirstServer() {
        run(OnOne.class, "embedded,redis-1.0").testEvents().assertStatistics(statistics -> statistics.succeeded(2));
        assertThat(SEEN).containsExactly("embedded", "embedded");
    }

    static class SomeMethods {

        @RedisTest
        void onEach(RedisServer server) {
            leaveKeyIn(server);
        }

        @Test
        @ExtendWith(RedisExtension.class)
        void onTheFirst(RedisServer server) {
            leaveKeyIn(server);
        }
    }

    @Test
    void runsAMethodOnceForEachServer() {
        run(SomeMethods.class, asked).testEvents().assertStatistics(statistics -> statistics.failed(0));
        List<String> expected = new ArrayList<>(ServerExecutable.requested());
        expected.add(expected.get(0));
        assertThat(SEEN).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** R59: a server that was asked for and is absent is never taken for one that passed. */
    @Test
    void failsWhereAServerIsMissingAndRunsOnTheOthers() {
        EngineExecutionResults results = run(OnEachServer.class, "redis-1.0,embedded");
        assertThat(SEEN).containsExactly("embedded", "embedded");
        results.allEvents()
                .assertThatEvents()
                .haveAtLeastOne(event(finishedWithFailure(
                        message(text -> text.contains("The tests ask for the server 'redis-1.0'")))));
    }

    @RedisTest
    static class Failing {

        @Test
        void fails(RedisServer server) {
            throw new AssertionError("failed");
        }
    }

    @Test
    void namesTheServerInTheStackTraceOfAFailure() {
        run(Failing.class, "embedded")
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(
                                message("failed"), suppressed(0, message("The server was embedded")))));
    }

    @ExtendWith(RedisExtension.class)
    static class Rough {

        @Test
        void stops(RedisServer server) {
            leaveKeyIn(server);
            server.stop();
        }

        @Test
        void freezes(RedisServer server) {
            leaveKeyIn(server);
            server.pause();
        }

        @Test
        void breaksTheCluster(RedisCluster cluster) {
            assertThat(cluster.isHealthy()).isTrue();
            cluster.masters().get(1).kill();
        }

        @Test
        void breaksTheClusterToo(RedisCluster cluster) {
            breaksTheCluster(cluster);
        }
    }

    @Test
    void bringsBackWhatATestStoppedOrFroze() {
        run(Rough.class, "embedded").testEvents().assertStatistics(statistics -> statistics.succeeded(4));
    }

    /** R59: absent servers are reported as such. */
    @Test
    void saysWhichServersRanAndWhichDidNot() {
        run(SomeMethods.class, "embedded");
        assertThat(PRINTED.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("[keywright-testkit] servers run: embedded (Redis 7.0.15);"
                        + " not run: redis-6.2, redis-8.0, valkey-8.1");
    }

    @Test
    void usesAnExternalServerWhoseDatabaseIsEmpty() {
        try (RedisServer server = RedisServer.start(ServerExecutable.embedded())) {
            server.command("SET", "somebody else's", "v");
            System.setProperty(EXTERNAL, server.uri() + "/9");
            run(OnEachServer.class, "embedded").testEvents().assertStatistics(statistics -> statistics.succeeded(2));
            assertThat(SEEN).containsExactly("external", "external");
            assertThat(server.command("INFO", "keyspace").text())
                    .contains("db0:keys=1")
                    .doesNotContain("db9");
        }
    }

    @Test
    void keepsOffAnExternalDatabaseThatIsNotEmpty() {
        try (RedisServer server = RedisServer.start(ServerExecutable.embedded())) {
            server.command("SET", "somebody else's", "v");
            System.setProperty(EXTERNAL, server.uri());
            run(SomeMethods.class, "embedded")
                    .allEvents()
                    .assertThatEvents()
                    .haveAtLeastOne(event(finishedWithFailure(message(text ->
                            text.contains("holds 1 keys") && text.contains("-Dkeywright.test.redis.flush=true")))));
            assertThat(SEEN).isEmpty();
            assertThat(server.command("DBSIZE").integer()).isEqualTo(1);

            System.setProperty(EXTERNAL + ".flush", "true");
            run(SomeMethods.class, "embedded").testEvents().assertStatistics(statistics -> statistics.failed(0));
        }
    }
}
