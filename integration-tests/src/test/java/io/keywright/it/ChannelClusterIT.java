package io.keywright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.RedisCommandException;
import io.keywright.channel.Subscription;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Channels of a cluster: passed on by all nodes, or each on the node of its slot, wherever that moves. */
@RedisTest
class ChannelClusterIT extends OnCluster {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    @Test
    void everyNodePassesOn() throws Exception {
        PriceChangeChannel prices = new PriceChangeChannel(keywright);
        BlockingQueue<PriceChange> heard = new LinkedBlockingQueue<>();
        try (Subscription all = prices.subscriptionToAll(heard::add).start()) {
            for (int i = 0; i < 20; i++) {
                PriceChange change = new PriceChange("main", "sku-" + i, i, NOON);
                prices.publish(change).orElseThrow();
                assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(change);
            }
            assertThat(all.metrics().gaps()).isZero();
        }
    }

    @Test
    void aShardKeepsItsChannelsAndSaysWhereTheyGo() throws Exception {
        StockLevelChannel stock = new StockLevelChannel(keywright);
        BlockingQueue<StockLevel> heard = new LinkedBlockingQueue<>();
        if (cluster.masters().get(0).version().startsWith("6.")) {
            assertThatThrownBy(() -> stock.publish(new StockLevel("a", 1))).isInstanceOf(RedisCommandException.class);
            return;
        }
        BlockingQueue<String> gaps = new LinkedBlockingQueue<>();
        try (Subscription one = stock.subscription("a", heard::add)
                .onGap(() -> gaps.add("gap"))
                .heartbeat(Duration.ofMillis(500))
                .start()) {
            assertThat(stock.publish(new StockLevel("a", 1)).orElseThrow()).isOne();
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(new StockLevel("a", 1));
            RedisServer owner = cluster.masterOf("it:stock-levels:a");
            assertThat(owner.command("PUBSUB", "SHARDCHANNELS").texts()).containsExactly("it:stock-levels:a");

            moveAway(owner);

            assertThat(gaps.poll(20, TimeUnit.SECONDS)).isEqualTo("gap");
            assertThat(owner.command("PUBSUB", "SHARDCHANNELS").list()).isEmpty();
            stock.publish(new StockLevel("a", 2)).orElseThrow();
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(new StockLevel("a", 2));
            assertThat(one.metrics().subscribed()).isTrue();
        }
    }

    /** The slot has no keys, so that it goes in one step. */
    private void moveAway(RedisServer owner) {
        String slot = Integer.toString(cluster.slotOf("it:stock-levels:a"));
        RedisServer other = cluster.masters().stream()
                .filter(master -> master.port() != owner.port())
                .findFirst()
                .orElseThrow();
        String id = String.valueOf(other.command("CLUSTER", "MYID").text());
        String ownerId = String.valueOf(owner.command("CLUSTER", "MYID").text());
        other.command("CLUSTER", "SETSLOT", slot, "IMPORTING", ownerId);
        owner.command("CLUSTER", "SETSLOT", slot, "MIGRATING", id);
        other.command("CLUSTER", "SETSLOT", slot, "NODE", id);
        cluster.masters().forEach(master -> master.command("CLUSTER", "SETSLOT", slot, "NODE", id));
    }
}
