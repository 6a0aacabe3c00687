package io.keywright.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.RedisCommandException;
import io.keywright.channel.Subscription;
import io.keywright.channel.SubscriptionMetrics;
import io.keywright.channel.WhenSlow;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Generated channels: what is published arrives, and what can't arrive is told. */
@RedisTest
class ChannelIT {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    private final BlockingQueue<PriceChange> heard = new LinkedBlockingQueue<>();

    private RedisServer server;
    private Keywright keywright;
    private PriceChangeChannel prices;

    @BeforeEach
    void open(RedisServer redis) {
        server = redis;
        keywright = redis.shared(Keywright.class, Connections::patient);
        prices = new PriceChangeChannel(keywright);
    }

    @Test
    void whoIsSubscribedHearsIt() throws Exception {
        assertThat(prices.publish(change("a b", 100))).isEqualTo(Outcome.applied(0L));
        try (Subscription one = prices.subscription("main", "a b", heard::add).start()) {
            assertThat(prices.publish(change("a b", 200))).isEqualTo(Outcome.applied(1L));
            assertThat(prices.publish(change("c", 300))).isEqualTo(Outcome.applied(0L));
            assertThat(prices.async()
                            .publish(change("a b", 400))
                            .toCompletableFuture()
                            .get()
                            .orElseThrow())
                    .isOne();

            assertThat(next()).isEqualTo(change("a b", 200));
            assertThat(next()).isEqualTo(change("a b", 400));
            until(() -> one.metrics().handled() == 2);
            assertThat(one.metrics()).isEqualTo(new SubscriptionMetrics(2, 2, 0, 0, 0, 0, 0, 0, true));
        }
        assertThat(prices.publish(change("a b", 500))).isEqualTo(Outcome.applied(0L));
        assertThat(server.command("PUBSUB", "CHANNELS").list()).isEmpty();
    }

    @Test
    void severalChannelsShareAConnection() throws Exception {
        List<PriceChangeChannel.Key> keys =
                List.of(new PriceChangeChannel.Key("main", "a"), new PriceChangeChannel.Key("main", "b"));
        try (Subscription both = prices.subscriptionTo(keys, heard::add).start()) {
            prices.publish(change("a", 1)).orElseThrow();
            prices.publish(change("b", 2)).orElseThrow();
            assertThat(List.of(next(), next())).containsExactly(change("a", 1), change("b", 2));
            assertThat(both.metrics().subscribed()).isTrue();
        }
        assertThatThrownBy(() -> prices.subscriptionTo(List.of(), heard::add))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPatternTellsThePartsAndLeavesOutWhatIsNone() throws Exception {
        try (Subscription all = prices.subscriptionToAll(heard::add).start()) {
            server.command("PUBLISH", "it:price-changes:main:a:b", "{}"); // a delimiter would be escaped
            server.command("PUBLISH", "it:price-changes:main:a", "no document");
            prices.publish(change("a:b", 100)).orElseThrow();

            assertThat(next()).isEqualTo(change("a:b", 100));
            until(() -> all.metrics().handled() == 1);
            assertThat(all.metrics()).isEqualTo(new SubscriptionMetrics(3, 1, 0, 0, 1, 1, 0, 0, true));
        }
    }

    @Test
    void aListenerThatThrowsHearsTheNext() throws Exception {
        try (Subscription one = prices.subscription("main", "a", change -> {
                    if (change.cents() == 13) {
                        throw new AssertionError("13");
                    }
                    heard.add(change);
                })
                .start()) {
            prices.publish(change("a", 13)).orElseThrow();
            prices.publish(change("a", 14)).orElseThrow();
            assertThat(next()).isEqualTo(change("a", 14));
            assertThat(one.metrics().failed()).isOne();
        }
    }

    @Test
    void aSlowListenerDropsTheOldest() throws Exception {
        assertThat(heardOf(WhenSlow.DROP_OLDEST)).containsExactly(0L, 8L, 9L);
    }

    @Test
    void aSlowListenerDropsTheNewest() throws Exception {
        assertThat(heardOf(WhenSlow.DROP_NEWEST)).containsExactly(0L, 1L, 2L);
    }

    /** The first message keeps the listener busy; of the nine others two find room. */
    private List<Long> heardOf(WhenSlow policy) throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (Subscription slow = prices.subscription("main", "a", change -> {
                    busy.countDown();
                    goOn.await();
                    heard.add(change);
                })
                .queue(2)
                .whenSlow(policy)
                .start()) {
            prices.publish(change("a", 0)).orElseThrow();
            assertThat(busy.await(20, TimeUnit.SECONDS)).isTrue();
            for (int i = 1; i < 10; i++) {
                prices.publish(change("a", i)).orElseThrow();
            }
            until(() -> slow.metrics().received() == 10);
            assertThat(slow.metrics().dropped()).isEqualTo(7);
            goOn.countDown();
            return List.of(next().cents(), next().cents(), next().cents());
        }
    }

    @Test
    void aSlowListenerMayCloseInstead() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Integer> told = new CompletableFuture<>();
        try (Subscription slow = prices.subscription("main", "a", change -> {
                    goOn.await();
                    heard.add(change);
                })
                .queue(2)
                .whenSlow(WhenSlow.CLOSE)
                .onTooSlow(() -> told.complete(heard.size()))
                .start()) {
            for (int i = 0; i < 10; i++) {
                prices.publish(change("a", i)).orElseThrow();
            }
            until(() -> slow.metrics().dropped() == 1);
            goOn.countDown();
            until(slow::isClosed);
            assertThat(heard).hasSizeBetween(2, 3);
            assertThat(told).isCompletedWithValue(heard.size());
            assertThat(prices.publish(change("a", 11))).isEqualTo(Outcome.applied(0L));
        }
    }

    @Test
    void closeHandsOutWhatWaits() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        Subscription one = prices.subscription("main", "a", change -> {
                    goOn.await();
                    heard.add(change);
                })
                .start();
        prices.publish(change("a", 1)).orElseThrow();
        prices.publish(change("a", 2)).orElseThrow();
        until(() -> one.metrics().received() == 2);
        Thread closer = new Thread(one::close);
        closer.start();
        goOn.countDown();
        closer.join();
        assertThat(heard).containsExactly(change("a", 1), change("a", 2));
        assertThat(one.isClosed()).isTrue();
        one.close();
    }

    @Test
    void anOutageIsAGapAfterWhichMessagesArriveAgain() throws Exception {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright behind = Keywright.builder()
                        .uri(proxy.uri())
                        .commandTimeout(Connections.PATIENCE)
                        .connect()) {
            BlockingQueue<Integer> gaps = new LinkedBlockingQueue<>();
            try (Subscription one = new PriceChangeChannel(behind)
                    .subscription("main", "a", heard::add)
                    .onGap(() -> gaps.add(heard.size()))
                    .heartbeat(Duration.ofMillis(200))
                    .start()) {
                prices.publish(change("a", 1)).orElseThrow();
                assertThat(next()).isEqualTo(change("a", 1));
                for (int outage = 1; outage <= 3; outage++) {
                    proxy.closeConnections();
                    assertThat(gaps.poll(20, TimeUnit.SECONDS)).isZero();
                    prices.publish(change("a", outage)).orElseThrow();
                    assertThat(next()).isEqualTo(change("a", outage));
                }
                assertThat(one.metrics().gaps()).isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void aSubscriptionThatTheServerRefusesDoesNotStart() {
        server.command("ACL", "SETUSER", "deaf", "on", ">deaf", "~*", "+@all", "resetchannels");
        String uri = server.uri().replace("redis://", "redis://deaf:deaf@");
        try (Keywright deaf = Keywright.builder()
                .uri(uri)
                .commandTimeout(Connections.PATIENCE)
                .connect()) {
            assertThatThrownBy(() -> new PriceChangeChannel(deaf)
                            .subscription("main", "a", heard::add)
                            .start())
                    .isInstanceOf(RedisCommandException.class)
                    .hasMessageContaining("it:price-changes:<shop>:<sku>")
                    .hasMessageContaining("NOPERM");
        } finally {
            server.command("ACL", "DELUSER", "deaf");
        }
    }

    @Test
    void shardedChannelsAreOrdinaryOnesOfOneServer() throws Exception {
        StockLevelChannel stock = new StockLevelChannel(keywright);
        BlockingQueue<StockLevel> levels = new LinkedBlockingQueue<>();
        try (Subscription one = stock.subscription("a", levels::add).start()) {
            assertThat(stock.publish(new StockLevel("a", 7))).isEqualTo(Outcome.applied(1L));
            assertThat(levels.poll(20, TimeUnit.SECONDS)).isEqualTo(new StockLevel("a", 7));
            assertThat(one.isClosed()).isFalse();
        }
        assertThat(new String(stock.key("a"), UTF_8)).isEqualTo("it:stock-levels:a");
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Connections.PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not in time").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private PriceChange next() throws InterruptedException {
        PriceChange change = heard.poll(20, TimeUnit.SECONDS);
        assertThat(change).isNotNull();
        return change;
    }

    private static PriceChange change(String sku, long cents) {
        return new PriceChange("main", sku, cents, NOON);
    }
}
