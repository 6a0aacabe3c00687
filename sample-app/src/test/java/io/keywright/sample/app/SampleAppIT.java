package io.keywright.sample.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole sample, as somebody would start it. Each test waits for a process of its own most of the time. */
@Execution(ExecutionMode.CONCURRENT)
class SampleAppIT {

    @TempDir
    private Path directory;

    @Test
    void runsTheShopOnServersOfItsOwn() throws Exception {
        SampleProcess sample = SampleProcess.run(directory, "--products=500", "--requests=4000");

        assertThat(sample.errors()).isEmpty();
        assertThat(sample.exitCode()).isZero();
        assertThat(sample.output())
                .contains("500 products into PostgreSQL (COPY)")
                .contains("500 teasers from PostgreSQL into Redis (saveAll)")
                .contains("100 popular products into the cache (getAll)")
                .contains("4,000 pages by 4 visitors at once")
                .containsPattern("found near, in this process +\\d+\\.\\d %")
                .containsPattern("price of \\S+ changed +\\d+\\.\\d\\d EUR -> \\d+\\.\\d\\d EUR")
                .contains("[header of 46 bytes] {\"name\":")
                .containsPattern("left after the next click +(29 min 59|30 min 0) s")
                .containsPattern("250 articles into one cart, by 4 tabs at once +200 fit, 50 refused")
                .contains("8,000 increments by 8 threads, none lost")
                .containsPattern("8 requests at once +1 code sent")
                .containsPattern("400 guesses from 8 machines +5 looked at, 395 refused")
                .contains("reserved, none twice")
                .containsPattern("100 views of one user +the last 20 are there")
                .containsPattern("2,000 pieces sold at 4 tills +the best: \\S+ with \\d+")
                .containsPattern("300 gifts, 150 new articles +50 are new gifts")
                .containsPattern("20,000 users, of whom some bought +counted 5,000, in 2,500 bytes")
                .containsPattern("20 customers at once, 12 places at 18:00 +12 reserved, 9 other hours free")
                .containsPattern("100 carts left, 60 bought after all +40 customers reminded when it was time")
                .containsPattern("15,000 different ones on two days +counted 1[45],\\d{3}")
                .containsPattern("2 within 10 km +Wien, Rotenturmstrasse, \\d+ m")
                .containsPattern("8 presses at once, and one later +1 order, 1 receipt for all")
                .containsPattern("500 orders paid, two groups at work +each booked and all but one written to")
                .containsPattern("the one after 2 attempts +a dead letter of mail: java.lang.IllegalStateException")
                .containsPattern("its address corrected, sent again +handled; 501 events kept")
                .containsPattern("200 prices changed while a screen watched +200 shown, 0 dropped")
                .containsPattern("the page of \\S+ +\\d{3} pieces in (Aarhus|Hamburg|Linz)")
                .containsPattern("a screen in the warehouse, by HGET +\\d{3} pieces")
                .containsPattern("2 articles ordered in one transaction +\\d{3} -> \\d{3}, both")
                .containsPattern("the same with one piece too many +rolled back, nothing evicted")
                .containsPattern("evictions noted with 3 transactions +4, all delivered")
                .containsPattern("\\S+ withdrawn: one change, two caches +no page, no stock")
                .containsPattern("\\Q@=[header of 46 bytes]\\E.*warehouse=");
        assertThat(sample.output()).doesNotContain("\r", "\u001b");
        assertShowsKeys(sample.output(), "");
        assertNamesTheDocument(sample.output());
    }

    @Test
    void leavesAnExistingServerAsItWas() throws Exception {
        try (RedisServer server = RedisServer.start("--requirepass", "s3cret");
                RedisCli cli = server.connect()) {
            cli.command("SET", "shop:product:MUG-00001", "somebody else's");
            cli.command("HSET", "shop:settings:kontor", "currency", "XXX");

            SampleProcess sample =
                    SampleProcess.run(directory, "--products=500", "--requests=1000", "--redis=" + server.uri());

            assertThat(sample.errors()).isEmpty();
            assertThat(sample.exitCode()).isZero();
            assertThat(sample.output()).containsPattern("an existing server +all keys under sample-[0-9a-f]{8}:\\*");
            assertThat(sample.output()).doesNotContain("s3cret");
            assertShowsKeys(sample.output(), "sample-[0-9a-f]{8}:");
            assertThat(cli.keys()).containsExactly("shop:product:MUG-00001", "shop:settings:kontor");
            assertThat(cli.command("GET", "shop:product:MUG-00001").text()).isEqualTo("somebody else's");
        }
    }

    @Test
    void removesItsKeysWhenItIsInterrupted() throws Exception {
        Path output = directory.resolve("output.txt");
        Path errors = directory.resolve("errors.txt");
        try (RedisServer server = RedisServer.start();
                RedisCli cli = server.connect()) {
            Process sample = SampleProcess.start(
                    output, errors, "--products=2000", "--requests=10000000", "--redis=" + server.uri());
            try {
                // From a thousand keys on it is at work, with far more requests to make than it is given time for.
                while (sample.isAlive() && cli.command("DBSIZE").integer() < 1_000) {
                    Thread.onSpinWait();
                }
                sample.destroy();
                assertThat(sample.waitFor(60, TimeUnit.SECONDS)).isTrue();
            } finally {
                sample.destroyForcibly();
            }

            assertThat(sample.exitValue()).isEqualTo(128 + 15);
            assertThat(cli.keys()).isEmpty();
            assertThat(Files.readString(output, UTF_8)).contains("Stopped before the end.");
            assertThat(Files.readString(errors, UTF_8)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // One load; more only if it took the machine two seconds or longer, the product's waitBudget: who has
                // waited for so long for another process's load loads for itself, and stores nothing.
                "stampede   ; ProductCache, level LEASE +(1 +|[1-9]\\d* +(?![01]\\.))\\d+\\.\\d\\d s",
                "stale-race ; ProductCache, level LEASE +200 +200 +0\\n",
                "outage     ; Redis gone +6,000 +0 +0\\.\\d % +[56],\\d{3} "
            })
    void playsTheScenariosOfTheCache(String name, String line) throws Exception {
        SampleProcess sample = SampleProcess.run(directory, "--scenario=" + name, "--products=500");

        assertThat(sample.errors()).isEmpty();
        assertThat(sample.exitCode()).isZero();
        assertThat(sample.output()).containsPattern(line);
    }

    @Test
    void saysThatRedisIsNotThere() throws Exception {
        SampleProcess sample =
                SampleProcess.run(directory, "--products=500", "--redis=redis://:s3cret@127.0.0.1:" + freePort());

        assertThat(sample.exitCode()).isEqualTo(1);
        assertThat(sample.errors())
                .startsWith("The sample failed: Redis could not be reached by what --redis says")
                .doesNotContain("s3cret", "\tat ");
    }

    @Test
    void helpsWithTheCommandLine() throws Exception {
        SampleProcess help = SampleProcess.run(directory, "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.output()).isEqualTo(Options.USAGE);

        SampleProcess wrong = SampleProcess.run(directory, "--producs=5");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.errors()).startsWith("Unknown option: --producs");
    }

    /** Each key pattern with its type and a TTL that is no more than the declared one. */
    private static void assertShowsKeys(String output, String namespace) {
        assertThat(output)
                .containsPattern("\n  " + namespace + "shop:product:\\S+ +string +5\\d min \\d+ s")
                .containsPattern("\n  " + namespace + "shop:teaser:\\S+ +string +(1|2) d")
                .containsPattern("\n  " + namespace + "shop:product:CBL%2F\\d{4} +string")
                .containsPattern("\n  " + namespace + "shop:session:[0-9a-f-]{36} +hash +(2\\d|30) min \\d+ s")
                .containsPattern("\n  " + namespace + "shop:cart:\\{\\d+\\}:lines +hash +2[6-9] d \\d+ h")
                .containsPattern("\n  " + namespace + "shop:settings:alpenglueck +hash +none")
                .containsPattern("\n  " + namespace + "shop:views:about%20us:\\d{4}-\\d\\d-\\d\\d +string +8\\d d")
                .containsPattern("\n  " + namespace + "shop:login-code:43 +string +4 min")
                .containsPattern("\n  " + namespace + "shop:login-attempts:42 +string +14 min")
                .containsPattern("\n  " + namespace + "shop:receipt:42:basket-1 +string +23 h")
                .containsPattern("\n  " + namespace + "shop:sale:\\S+ +string +1 h")
                .containsPattern("\n  " + namespace + "shop:recent:42 +list +2[6-9] d")
                .containsPattern("\n  " + namespace + "shop:best-sellers:\\S+ +zset +[78] d")
                .containsPattern("\n  " + namespace + "shop:\\{visitors\\}:\\S+ +string +8\\d d")
                .containsPattern("\n  " + namespace + "shop:tags:\\{kontor\\}:gift +set +6 d")
                .containsPattern("\n  " + namespace + "shop:\\{active\\}:\\S+ +string +(5\\d|60) d")
                .containsPattern("\n  " + namespace + "shop:reminders:\\{kontor\\}:now +stream +(2\\d|30) d")
                .containsPattern("\n  " + namespace + "shop:branches:at +zset +none")
                .containsPattern("\n  " + namespace + "shop:stock:\\S+ +hash +([89]|10) min")
                .containsPattern("\n  " + namespace + "shop:orders:\\{kontor\\}:events +stream +(2[6-9]|30) d");
    }

    private static void assertNamesTheDocument(String output) throws IOException {
        String document = output.lines()
                .map(String::strip)
                .filter(line -> line.endsWith("redis-keys.md"))
                .findFirst()
                .orElseThrow();
        assertThat(Path.of(document)).isAbsolute().exists();
        assertThat(Files.readString(Path.of(document), UTF_8)).contains("shop:product:<sku>");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
