package io.keywright;

import static io.keywright.Commands.bytes;
import static io.keywright.Commands.eventually;
import static io.keywright.Commands.get;
import static io.keywright.Commands.incr;
import static io.keywright.Commands.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.repository.ServerFeatures.Feature;
import io.keywright.repository.Slots;
import io.keywright.script.Script;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisCluster;
import io.keywright.testkit.RedisServer;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.ValueListOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same calls on a real cluster. */
class ClusterIT {

    private static final Script COUNT = Script.of("count", "return redis.call('INCR', KEYS[1])");

    private static RedisCluster cluster;
    private static Keywright keywright;

    private final CommandChannel channel = keywright.channel("thing:<id>");

    @BeforeAll
    static void start() {
        cluster = RedisCluster.start();
        keywright = Commands.patient().cluster(cluster.uri()).connect();
    }

    @AfterAll
    static void stop() {
        keywright.close();
        cluster.close();
    }

    @BeforeEach
    void empty() {
        cluster.flush();
    }

    @Test
    void theFirstCallToEachNodeIsAnswered() {
        for (int round = 0; round < 5; round++) {
            try (Keywright fresh = Commands.patient().cluster(cluster.uri()).connect()) {
                CommandChannel first = fresh.channel("thing:<id>");
                List<CompletableFuture<String>> stages = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    stages.add(first.send(set("thing:" + i, "v" + i), reply -> reply)
                            .toCompletionStage()
                            .toCompletableFuture());
                }
                assertThat(stages).allSatisfy(stage -> assertThat(stage.join()).isEqualTo("OK"));
            }
        }
        assertThat(cluster.command("GET", "thing:7").text()).isEqualTo("v7");
    }

    @Test
    void aClusterThatIsAwayAtTheStartIsFoundLater() {
        RedisServer seed = cluster.masters().get(0);
        try (FaultProxy proxy = FaultProxy.to(seed)) {
            proxy.refuseConnections();
            try (Keywright early = Commands.patient().cluster(proxy.uri()).connect()) {
                CommandChannel first = early.channel("thing:<id>");
                assertThatThrownBy(() -> Commands.read(first, "k"))
                        .isInstanceOf(RedisUnavailableException.class)
                        .hasMessageContaining("there has been no connection yet");
                assertThat(first.isCluster()).isTrue();

                proxy.acceptConnections();
                Commands.awaitConnection(first);

                for (int i = 0; i < 10; i++) {
                    first.send(set("thing:" + i, "v"), reply -> reply).await();
                }
                for (Feature feature : Feature.values()) {
                    assertThat(first.features().has(feature))
                            .as(feature.name())
                            .isEqualTo(channel.features().has(feature));
                }
            }
        }
    }

    @Test
    void aBatchOverAllNodesKeepsItsOrder() {
        List<Command<byte[], byte[], String>> writes = new ArrayList<>();
        List<Command<byte[], byte[], byte[]>> reads = new ArrayList<>();
        for (int i = 0; i < 3_500; i++) {
            writes.add(set("thing:" + i, "v" + i));
            reads.add(get("thing:" + i));
        }
        assertThat(channel.sendAll(writes, List::size).await()).isEqualTo(3_500);

        List<byte[]> values =
                channel.<byte[], List<byte[]>>sendAll(reads, all -> all).await();

        for (int i = 0; i < 3_500; i++) {
            assertThat(values.get(i)).asString().isEqualTo("v" + i);
        }
    }

    @Test
    void aMultiKeyReadIsSplitBySlot() {
        List<byte[]> keys = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            channel.send(set("thing:" + i, "v"), reply -> reply).await();
            keys.add(bytes("thing:" + i));
        }
        List<Command<byte[], byte[], List<byte[]>>> commands = Slots.group(keys, channel.isCluster()).stream()
                .map(group -> Arrays.stream(group).mapToObj(keys::get).toList())
                .map(ClusterIT::mget)
                .toList();

        int found = channel.<List<byte[]>, Integer>sendAll(
                        commands, lists -> lists.stream().mapToInt(List::size).sum())
                .await();

        assertThat(found).isEqualTo(50);
    }

    private static Command<byte[], byte[], List<byte[]>> mget(List<byte[]> keys) {
        return new Command<>(
                CommandType.MGET,
                new ValueListOutput<>(ByteArrayCodec.INSTANCE),
                CommandChannel.args().addKeys(keys));
    }

    @Test
    void scriptsAndPipelinesFindTheirNodes() {
        try (Pipeline pipeline = keywright.pipeline()) {
            List<Call<Long>> counts = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                counts.add(pipeline.channel("n:<id>")
                        .script(
                                COUNT,
                                new byte[][] {bytes("n:" + i % 10)},
                                new byte[0][],
                                IntegerOutput::new,
                                count -> count));
            }
            pipeline.send();
            assertThat(counts.stream().mapToLong(Call::await).sum()).isEqualTo(10 * (1 + 2 + 3));
        }
    }

    @Test
    void aMovedSlotIsFollowedByCallsAndBatches() {
        channel.send(set("{moving}:1", "v"), reply -> reply).await();
        RedisServer from = cluster.masterOf("{moving}:1");
        RedisServer to = cluster.masters().stream()
                .filter(node -> node != from)
                .findFirst()
                .orElseThrow();
        moveSlot(from, to, cluster.slotOf("{moving}:1"));

        // Each batch goes straight to the node that is thought to hold the slot.
        List<Long> counts = channel.<Long, List<Long>>sendAll(
                        List.of(incr("{moving}:n"), incr("{moving}:n"), incr("other:n")), all -> all)
                .await();

        assertThat(counts).containsExactlyInAnyOrder(1L, 2L, 1L);
        assertThat(Commands.read(channel, "{moving}:1")).isEqualTo("v");
        assertThat(to.command("GET", "{moving}:n").text()).isEqualTo("2");
        moveSlot(to, from, cluster.slotOf("{moving}:1"));
    }

    @Test
    void keysOnBothSidesOfAMoveAreReadWhenItIsOver() {
        channel.send(set("{split}:1", "one"), reply -> reply).await();
        channel.send(set("{split}:2", "two"), reply -> reply).await();
        RedisServer from = cluster.masterOf("{split}:1");
        RedisServer to = cluster.masters().stream()
                .filter(node -> node != from)
                .findFirst()
                .orElseThrow();
        String slot = Integer.toString(cluster.slotOf("{split}:1"));
        to.command(
                "CLUSTER",
                "SETSLOT",
                slot,
                "IMPORTING",
                from.command("CLUSTER", "MYID").text());
        from.command(
                "CLUSTER",
                "SETSLOT",
                slot,
                "MIGRATING",
                to.command("CLUSTER", "MYID").text());
        from.command("MIGRATE", to.host(), Integer.toString(to.port()), "{split}:1", "0", "5000");

        CompletableFuture<List<byte[]>> both = channel.<List<byte[]>, List<byte[]>>send(
                        new Command<>(
                                CommandType.MGET,
                                new ValueListOutput<>(ByteArrayCodec.INSTANCE),
                                CommandChannel.args().addKeys(List.of(bytes("{split}:1"), bytes("{split}:2")))),
                        values -> values)
                .toCompletionStage()
                .toCompletableFuture();
        // The answer of both nodes is TRYAGAIN until the second key has moved, too.
        moveSlot(from, to, Integer.parseInt(slot));

        assertThat(both.join()).containsExactly(bytes("one"), bytes("two"));
        moveSlot(to, from, Integer.parseInt(slot));
    }

    private static void moveSlot(RedisServer from, RedisServer to, int slot) {
        String slotText = Integer.toString(slot);
        String fromId = from.command("CLUSTER", "MYID").text();
        String toId = to.command("CLUSTER", "MYID").text();
        to.command("CLUSTER", "SETSLOT", slotText, "IMPORTING", fromId);
        from.command("CLUSTER", "SETSLOT", slotText, "MIGRATING", toId);
        from.command("CLUSTER", "GETKEYSINSLOT", slotText, "100")
                .list()
                .forEach(key -> from.command(
                        "MIGRATE", to.host(), Integer.toString(to.port()), String.valueOf(key.text()), "0", "5000"));
        cluster.masters().forEach(node -> node.command("CLUSTER", "SETSLOT", slotText, "NODE", toId));
    }

    @Test
    void anErrorOfOneNodeIsThatCallsOwn() {
        channel.send(set("text", "no number"), reply -> reply).await();

        assertThatThrownBy(() -> channel.send(incr("text"), count -> count).await())
                .isInstanceOf(RedisCommandException.class);
    }

    @Test
    void aNodeThatFailsAndComesBackIsUsedAgain() {
        RedisServer node = cluster.masterOf("thing:1");
        node.restart();

        eventually(
                "an answer",
                () -> catchThrowable(() -> channel.send(set("thing:1", "v"), reply -> reply)
                                .await())
                        == null);
        eventually("a healthy cluster", cluster::isHealthy);
    }
}
