package io.keywright.channel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyPattern;
import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.repository.EntityCodec;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Publishes to the channels of one pattern and subscribes to them. Generated classes stand on it; immutable and
 * thread-safe.
 *
 * <p>Pub/Sub keeps nothing: a message reaches who is subscribed at that moment, once or not at all, and nobody learns
 * of it later.
 *
 * @param <K> what a channel's name is made of
 * @param <M> the message's type
 */
public final class MessageChannel<K, M> {

    private final Keywright keywright;
    private final ChannelSchema schema;
    private final KeyCodec<K> names;
    private final EntityCodec<K, M> messages;
    private final CommandChannel channel;

    /** Makes the channels of one pattern. Sends nothing. */
    public MessageChannel(Keywright keywright, ChannelSchema schema, KeyCodec<K> names, EntityCodec<K, M> messages) {
        this(keywright, schema, names, messages, keywright.channel(schema.pattern()));
    }

    private MessageChannel(
            Keywright keywright,
            ChannelSchema schema,
            KeyCodec<K> names,
            EntityCodec<K, M> messages,
            CommandChannel channel) {
        this.keywright = keywright;
        this.schema = schema;
        this.names = names;
        this.messages = messages;
        this.channel = channel;
    }

    /** The same channels, with what is published queued in {@code pipeline}. */
    public MessageChannel<K, M> in(Pipeline pipeline) {
        return new MessageChannel<>(keywright, schema, names, messages, pipeline.channel(schema.pattern()));
    }

    /**
     * PUBLISH, or SPUBLISH where the channels are in a cluster's shards. O(subscribers).
     *
     * @return applied with the number of subscribers that it was given to, on a cluster those of one node; Unknown if
     *     the reply was lost: it may have been published then
     */
    public Call<Outcome<Long>> publish(M message) {
        CommandArgs<byte[], byte[]> args = CommandChannel.args()
                .addKey(names.encode(keywright.namespace(), messages.keyOf(message)))
                .addValue(messages.encode(message));
        return Call.reportingUnknown(channel.send(
                new Command<>(
                        isSharded() ? CommandType.SPUBLISH : CommandType.PUBLISH,
                        new IntegerOutput<>(ByteArrayCodec.INSTANCE),
                        args),
                Outcome::applied));
    }

    /** What is published to one channel. Nothing is sent before {@link SubscriptionBuilder#start}. */
    public SubscriptionBuilder<M> subscription(K name, ChannelListener<? super M> listener) {
        return subscription(List.of(name), listener);
    }

    /**
     * What is published to several channels, over one connection.
     *
     * @param several at least one; each counts once. Of channels in shards just one
     */
    public SubscriptionBuilder<M> subscription(Collection<? extends K> several, ChannelListener<? super M> listener) {
        Map<String, K> byName = new LinkedHashMap<>();
        Map<String, byte[]> encoded = new LinkedHashMap<>();
        for (K name : several) {
            byte[] bytes = names.encode(keywright.namespace(), name);
            byName.put(text(bytes), name);
            encoded.put(text(bytes), bytes);
        }
        if (encoded.isEmpty()) {
            throw new IllegalArgumentException("a subscription is to at least one channel");
        }
        if (isSharded() && encoded.size() > 1) {
            throw new IllegalArgumentException(
                    "a subscription is to one channel of " + schema.pattern() + ", which may each be on another node");
        }
        return builder(
                new Subject(
                        isSharded() ? Subject.Kind.SHARD_CHANNEL : Subject.Kind.CHANNELS,
                        List.copyOf(encoded.values()),
                        schema.pattern()),
                received -> decode(byName.get(text(received.channel())), received),
                listener);
    }

    /**
     * What is published to any channel of the pattern: PSUBSCRIBE, and of what arrives that whose channel's name is one
     * of the pattern.
     *
     * @param pattern takes names apart
     * @throws IllegalStateException where the channels are in shards, whose messages no pattern matches
     */
    public SubscriptionBuilder<M> subscriptionToAll(KeyPattern pattern, ChannelListener<? super M> listener) {
        if (schema.sharded()) {
            throw new IllegalStateException(schema.pattern() + " is in shards, which know no pattern");
        }
        byte[] namespace = keywright.namespace();
        byte[] glob = schema.glob().getBytes(UTF_8);
        byte[] whole = Arrays.copyOf(namespace, namespace.length + glob.length);
        System.arraycopy(glob, 0, whole, namespace.length, glob.length);
        return builder(
                new Subject(Subject.Kind.PATTERN, List.of(whole), schema.pattern()),
                received -> decode(
                        pattern.parse(namespace, received.channel(), names).orElse(null), received),
                listener);
    }

    private SubscriptionBuilder<M> builder(
            Subject subject, SubscriptionBuilder.Decoder<M> decoder, ChannelListener<? super M> listener) {
        return new SubscriptionBuilder<>(keywright, subject, decoder, listener);
    }

    private @Nullable M decode(@Nullable K name, Received received) {
        return name == null ? null : messages.decode(name, received.payload());
    }

    private boolean isSharded() {
        return schema.sharded() && channel.isCluster();
    }

    /** Bytes as a map's key. */
    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
