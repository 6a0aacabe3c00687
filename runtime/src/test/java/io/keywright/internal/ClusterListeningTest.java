package io.keywright.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.channel.Listening;
import io.keywright.channel.Subject;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.models.partitions.Partitions;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.cluster.pubsub.StatefulRedisClusterPubSubConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.pubsub.RedisPubSubListener;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.pubsub.api.async.RedisPubSubAsyncCommands;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** On which master of a cluster a subscription is, whatever the topology does. */
class ClusterListeningTest {

    private static final byte[] NEWS = "news".getBytes(UTF_8);

    private final List<String> happened = new ArrayList<>();
    private final Map<Integer, Node> nodes = new HashMap<>();
    private final Partitions partitions = new Partitions();
    private final ClusterListening listening = new ClusterListening(
            fake(StatefulRedisClusterPubSubConnection.class, (proxy, method, args) -> switch (method.getName()) {
                case "getPartitions" -> partitions;
                case "getConnectionAsync" -> CompletableFuture.completedFuture(node((int) args[1]).connection);
                default -> throw new UnsupportedOperationException(method.getName());
            }),
            new TopologyRefresh(() -> CompletableFuture.completedFuture(null)),
            new Subject(Subject.Kind.CHANNELS, List.of(NEWS), "news"),
            new Recorder(),
            Duration.ofSeconds(10));

    @Test
    void aNewOrderOfTheMastersMovesNothing() {
        topology(master("a", 1), master("b", 2), master("c", 3));
        listening.subscribe();
        topology(master("c", 3), master("b", 2), master("a", 1));
        listening.subscribe();
        topology(master("b", 2), master("a", 1), master("c", 3));
        listening.subscribe();

        assertThat(happened).containsExactly("subscribe 1", "subscribe 1", "subscribe 1");
    }

    @Test
    void aNodeThatIsLostIsLeftForAnother() {
        topology(master("a", 1), master("b", 2));
        listening.subscribe();
        node(1).disconnect();
        topology(master("b", 2), master("a", 1));
        listening.subscribe();

        assertThat(happened).containsExactly("subscribe 1", "lost", "lost", "subscribe 2");
    }

    @Test
    void aNodeThatIsNoMasterAnyMoreIsLeftWithAGap() {
        topology(master("a", 1), master("b", 2));
        listening.subscribe();
        node(1).confirm();
        topology(master("b", 2));
        listening.subscribe();
        node(1).message("late");
        node(2).message("news");

        assertThat(happened)
                .containsExactly("subscribe 1", "subscribed", "lost", "unsubscribe 1", "subscribe 2", "heard news");
    }

    @Test
    void aMasterThatComesBackAtAnotherAddressIsHeard() {
        topology(master("a", 1));
        listening.subscribe();
        topology(master("a", 4));
        listening.subscribe();
        node(4).confirm();
        node(4).message("news");

        assertThat(happened)
                .containsExactly("subscribe 1", "lost", "unsubscribe 1", "subscribe 4", "subscribed", "heard news");
    }

    @Test
    void aNodeThatWasLeftAndSubscribesAgainByItselfIsUnsubscribed() {
        topology(master("a", 1), master("b", 2));
        listening.subscribe();
        node(1).disconnect();
        listening.subscribe();
        happened.clear();
        node(1).open = true;
        node(1).confirm();
        node(1).message("news");

        assertThat(happened).containsExactly("unsubscribe 1");
    }

    private void topology(RedisClusterNode... masters) {
        partitions.reload(List.of(masters));
    }

    /** Its first slot is told by its port, so that no two have the same. */
    private static RedisClusterNode master(String id, int port) {
        RedisClusterNode node = RedisClusterNode.of(id);
        node.setUri(RedisURI.create("localhost", port));
        node.setFlags(Set.of(RedisClusterNode.NodeFlag.UPSTREAM));
        node.setSlots(List.of(port));
        return node;
    }

    private Node node(int port) {
        return nodes.computeIfAbsent(port, Node::new);
    }

    private static <T> T fake(Class<? super T> type, InvocationHandler handler) {
        @SuppressWarnings("unchecked")
        T made = (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            return switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> proxy == args[0];
                case "toString" -> type.getSimpleName();
                default -> handler.invoke(proxy, method, args);
            };
        });
        return made;
    }

    /** A node's connection, which notes what is asked of it. */
    private final class Node {

        private final int port;
        private final List<RedisPubSubListener<byte[], byte[]>> listeners = new ArrayList<>();
        private final List<RedisConnectionStateListener> states = new ArrayList<>();
        private boolean open = true;
        private final StatefulRedisPubSubConnection<byte[], byte[]> connection;

        Node(int port) {
            this.port = port;
            RedisPubSubAsyncCommands<byte[], byte[]> commands =
                    fake(RedisPubSubAsyncCommands.class, (proxy, method, args) -> {
                        happened.add(method.getName() + " " + port);
                        AsyncCommand<byte[], byte[], String> answered = new AsyncCommand<>(
                                new Command<>(CommandType.SUBSCRIBE, new StatusOutput<>(ByteArrayCodec.INSTANCE)));
                        answered.complete();
                        return answered;
                    });
            connection = fake(StatefulRedisPubSubConnection.class, (proxy, method, args) -> switch (method.getName()) {
                case "async" -> commands;
                case "isOpen" -> open;
                case "addListener" -> add(args[0]);
                default -> throw new UnsupportedOperationException(method.getName());
            });
        }

        @SuppressWarnings("unchecked")
        private Object add(Object listener) {
            if (listener instanceof RedisConnectionStateListener state) {
                states.add(state);
            } else {
                listeners.add((RedisPubSubListener<byte[], byte[]>) listener);
            }
            return null;
        }

        void confirm() {
            listeners.forEach(listener -> listener.subscribed(NEWS, 1));
        }

        void message(String text) {
            listeners.forEach(listener -> listener.message(NEWS, text.getBytes(UTF_8)));
        }

        void disconnect() {
            open = false;
            states.forEach(state -> state.onRedisDisconnected(null));
        }

        @Override
        public String toString() {
            return "node " + port;
        }
    }

    private final class Recorder implements Listening.Ear {

        @Override
        public void message(byte[] channel, byte[] payload) {
            happened.add("heard " + new String(payload, UTF_8));
        }

        @Override
        public void subscribed() {
            happened.add("subscribed");
        }

        @Override
        public void lost() {
            happened.add("lost");
        }

        @Override
        public void refused(RuntimeException failure) {
            happened.add("refused");
        }
    }
}
