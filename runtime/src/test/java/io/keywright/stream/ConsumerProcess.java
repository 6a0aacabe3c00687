package io.keywright.stream;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.KeywrightException;
import io.keywright.repository.CommandChannel;
import io.keywright.stream.Events.Event;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;

/**
 * A consumer in a JVM of its own, to be killed. For each entry it adds 1 to the entry's field of a hash, which is its
 * handler's whole work: the hash says how often each entry was handled.
 */
final class ConsumerProcess {

    static final String HANDLED = "handled";

    /** The handler of this event ends the JVM at once, as a crash of it would. */
    static final long DEADLY = 1_000_666;

    private ConsumerProcess() {}

    /** Arguments: the URI for the stream, the URI for the hash, the consumer's name, how long a handler takes. */
    public static void main(String[] args) {
        ChildJvm.endWithParent();
        Keywright direct = Commands.connect(args[1]);
        Keywright keywright = connect(args[0]);
        CommandChannel hash = direct.channel("handled");
        long millis = Long.parseLong(args[3]);
        StreamConsumerBuilder<Event> builder = Events.consumer(keywright, delivery -> {
                    count(hash, delivery.value().number());
                    if (delivery.value().number() == DEADLY) {
                        Runtime.getRuntime().halt(1);
                    }
                    if (millis > 0) {
                        Thread.sleep(millis);
                    }
                })
                .name(args[2])
                .concurrency(4)
                .maxAttempts(args.length > 4 ? Integer.parseInt(args[4]) : 5)
                .claimAfter(Duration.ofSeconds(2))
                .drainLimit(Duration.ofSeconds(20));
        StreamConsumer<Event> consumer = start(builder);
        Runtime.getRuntime().addShutdownHook(new Thread(consumer::close));
    }

    private static Keywright connect(String uri) {
        while (true) {
            try {
                return Commands.patient()
                        .commandTimeout(Duration.ofSeconds(2))
                        .uri(uri)
                        .connect();
            } catch (KeywrightException brokenConnection) {
                Thread.onSpinWait();
            }
        }
    }

    /** As a supervisor would: whose connection breaks at the start starts again. */
    private static StreamConsumer<Event> start(StreamConsumerBuilder<Event> builder) {
        while (true) {
            try {
                return builder.start();
            } catch (KeywrightException brokenConnection) {
                Thread.onSpinWait();
            }
        }
    }

    private static void count(CommandChannel channel, long number) {
        channel.send(
                        new Command<>(
                                CommandType.HINCRBY,
                                new IntegerOutput<>(ByteArrayCodec.INSTANCE),
                                CommandChannel.args()
                                        .addKey(Commands.bytes(HANDLED))
                                        .add(Long.toString(number))
                                        .add(1)),
                        count -> count)
                .await();
    }
}
