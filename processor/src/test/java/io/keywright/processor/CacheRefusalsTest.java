package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.annotation.Consistency;
import io.keywright.cache.CachePolicy;
import io.keywright.cache.FenceReplication;
import io.keywright.processor.Compiler.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the runtime would refuse is refused at compile time, and nothing else: on settings drawn at random. */
class CacheRefusalsTest {

    private static final int DRAWN = 300;
    private static final Pattern NAME = Pattern.compile("of 'C(\\d+)'");

    @TempDir
    Path directory;

    private record Drawn(int ttl, int jitter, CachePolicyArguments policy) {}

    /** Milliseconds, and what else a policy has. */
    private record CachePolicyArguments(
            int negative, int stale, int lease, int load, double early, int concurrent, int waiting) {

        boolean isRefused(int ttl, int jitter) {
            try {
                new CachePolicy(
                        Consistency.LEASE,
                        false,
                        Duration.ofMillis(negative),
                        Duration.ofMillis(stale),
                        false,
                        early,
                        Duration.ofMillis(lease),
                        Duration.ofMillis(load),
                        Duration.ZERO,
                        Duration.ZERO,
                        concurrent,
                        waiting,
                        Duration.ofSeconds(10),
                        FenceReplication.DEFAULT);
            } catch (IllegalArgumentException refused) {
                return true;
            }
            // As a CacheStore reckons it when it is made.
            return stale >= (long) (ttl * (1 - jitter / 100.0)) || negative > ttl;
        }
    }

    @Test
    void areThoseOfTheRuntime() throws IOException {
        Random random = new Random(7);
        List<Drawn> drawn = new ArrayList<>();
        StringBuilder source = new StringBuilder("package shop; import io.keywright.annotation.*;\n");
        for (int i = 0; i < DRAWN; i++) {
            int ttl = 1_000 + random.nextInt(3);
            int jitter = List.of(0, 3, 10, 29, 50).get(random.nextInt(5));
            int fresh = (int) (ttl * (1 - jitter / 100.0));
            CachePolicyArguments policy = new CachePolicyArguments(
                    random.nextInt(6) == 0 ? ttl + random.nextInt(2) : 5,
                    random.nextInt(2) == 0 ? fresh - 1 + random.nextInt(3) : 0,
                    100,
                    random.nextInt(6) == 0 ? 99 + random.nextInt(3) : 50,
                    random.nextInt(8) == 0 ? -0.5 + random.nextInt(3) * 100.25 : 1,
                    random.nextInt(8) == 0 ? random.nextInt(2) : 4,
                    random.nextInt(8) == 0 ? -random.nextInt(2) : 4);
            drawn.add(new Drawn(ttl, jitter, policy));
            source.append(String.format(
                    Locale.ROOT,
                    "@RedisKey(pattern = \"c%d:{id}\", type = RedisType.STRING, ttl = \"%dms\", jitter = \"%d%%\")"
                            + " @CacheAside(negativeTtl = \"%dms\", staleFor = \"%dms\", leaseTtl = \"%dms\","
                            + " loadTimeout = \"%dms\", earlyRefresh = %s, maxConcurrentLoads = %d,"
                            + " maxWaitingLoads = %d) record C%d(long id, String v) {}%n",
                    i,
                    ttl,
                    jitter,
                    policy.negative,
                    policy.stale,
                    policy.lease,
                    policy.load,
                    policy.early,
                    policy.concurrent,
                    policy.waiting,
                    i));
        }

        Set<Integer> refusedByUs = refused(source.toString());

        Set<Integer> refused = new TreeSet<>();
        for (int i = 0; i < DRAWN; i++) {
            if (drawn.get(i).policy.isRefused(drawn.get(i).ttl, drawn.get(i).jitter)) {
                refused.add(i);
            }
        }
        assertThat(refused).hasSizeBetween(DRAWN / 4, DRAWN * 3 / 4);
        assertThat(refusedByUs).isEqualTo(refused);
    }

    /** R17: what is written through without a version does not compile, and the message says how to mend it. */
    @Test
    void writingThroughTakesAVersion() throws IOException {
        Path source = Files.writeString(directory.resolve("Price.java"), """
                package shop;
                import io.keywright.annotation.*;
                @RedisKey(pattern = "price:{sku}", type = RedisType.STRING, ttl = "1h")
                @CacheAside @WriteThrough
                record Price(String sku, long cents) {}
                """);

        Compiler.Result result = Compiler.JAVAC.compile(
                List.of(source, BadFixture.FOLDER.resolve("package-info.java")),
                Files.createDirectory(directory.resolve("out")),
                List.of());

        assertThat(result.messages()).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo("error");
            assertThat(message.line()).isEqualTo(4);
            assertThat(message.text())
                    .startsWith("[keywright:InvalidCache] 'Price' is written through, but none of its components is its"
                            + " @Version")
                    .contains("Fix: mark a long that each UPDATE counts up with @Version; or remove @WriteThrough");
        });
        assertThat(result.generated()).doesNotContainKey("shop/PriceCache.java");
    }

    private Set<Integer> refused(String text) throws IOException {
        Path keyspace = Files.writeString(
                directory.resolve("package-info.java"),
                "@io.keywright.annotation.Keyspace(name = \"shop\") package shop;");
        Path source = Files.writeString(directory.resolve("Drawn.java"), text);
        Set<Integer> refused = new TreeSet<>();
        for (Message message : Compiler.JAVAC
                .compile(
                        List.of(keyspace, source),
                        Files.createDirectory(directory.resolve("out")),
                        List.of("-proc:only", "-Xmaxerrs", "1000"))
                .messages()) {
            if (message.isOurs() && message.rule().equals("InvalidCache")) {
                Matcher name = NAME.matcher(message.text());
                assertThat(name.find()).as(message.text()).isTrue();
                refused.add(Integer.valueOf(name.group(1)));
            }
        }
        return refused;
    }
}
