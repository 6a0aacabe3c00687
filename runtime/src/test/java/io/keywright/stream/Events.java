package io.keywright.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keywright.Keywright;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenFull;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyWriter;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.FieldValues;
import io.keywright.repository.Lifetime;
import io.keywright.repository.ScheduleStore;
import io.keywright.repository.Schema;
import io.keywright.repository.StreamCodec;
import io.keywright.repository.StreamGroup;
import io.keywright.repository.StreamStore;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.Reply;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A stream of events and its dead letters, as the compiler would write their stores. */
final class Events {

    static final String KEY = "events:{shop}";
    static final String DEAD_KEY = "events:{shop}:dead";
    static final String SCHEDULE_KEY = "events:{shop}:due";
    static final String GROUP = "billing";
    static final Lifetime A_DAY = Lifetime.of("1d", Expiry.ABSOLUTE, 0);

    private Events() {}

    /** An entry: text, and a number that is its name in a test. */
    record Event(String shop, long number, String text) {

        Event(long number) {
            this("shop", number, "text-" + number);
        }
    }

    static StreamStore<String, Event> store(Keywright keywright) {
        return store(keywright, A_DAY);
    }

    static StreamStore<String, Event> store(Keywright keywright, Lifetime lifetime) {
        return new StreamStore<>(
                keywright, Schema.of("events:{<shop>}", RedisType.STREAM, lifetime), keys("events:{", "}"), CODEC);
    }

    static StreamStore<String, Event> dead(Keywright keywright) {
        Schema schema =
                Schema.of("events:{<shop>}:dead", RedisType.STREAM, A_DAY).bounded(10_000);
        return new StreamStore<>(keywright, schema, keys("events:{", "}:dead"), CODEC);
    }

    /** A schedule of the {@link #store}'s streams; {@code bound} is 0 for none. */
    static ScheduleStore<String, Event> schedule(Keywright keywright, Lifetime lifetime, int bound) {
        Schema schema = new Schema("events:{<shop>}:due", RedisType.SORTED_SET, lifetime, bound, WhenFull.REFUSE);
        return new ScheduleStore<>(keywright, schema, keys("events:{", "}:due"), CODEC)
                .appendingTo(store(keywright)::dueStream);
    }

    static StreamGroup<Event> group(Keywright keywright) {
        return store(keywright).group("shop", GROUP);
    }

    /** A consumer of {@link #GROUP} whose settings suit tests: short ones. */
    static StreamConsumerBuilder<Event> consumer(Keywright keywright, StreamHandler<Event> handler) {
        return StreamConsumer.of(group(keywright), handler)
                .deadLetters(dead(keywright).deadLetters("shop"))
                .retryDelay(Duration.ofMillis(5), Duration.ofMillis(50))
                .block(Duration.ofMillis(200));
    }

    static void append(Keywright keywright, long from, long to) {
        for (long first = from; first < to; first += 1_000) {
            store(keywright)
                    .appendAll(IntStream.range((int) first, (int) Math.min(to, first + 1_000))
                            .mapToObj(Event::new)
                            .toList())
                    .await()
                    .orElseThrow();
        }
    }

    /** How many entries the group has delivered and not acknowledged. */
    static long pending(RedisServer server) {
        return server.command("XPENDING", KEY, GROUP).list().get(0).integer();
    }

    /** The numbers of the events in a stream. */
    static List<Long> numbers(RedisServer server, String key) {
        return server.command("XRANGE", key, "-", "+").list().stream()
                .map(entry -> field(entry, "number"))
                .toList();
    }

    private static long field(Reply entry, String name) {
        List<@Nullable String> fields = entry.list().get(1).texts();
        return Long.parseLong(String.valueOf(fields.get(fields.indexOf(name) + 1)));
    }

    static final StreamCodec<String, Event> CODEC = new StreamCodec<>() {
        @Override
        public String[] fields() {
            return new String[] {"number", "text"};
        }

        @Override
        public String keyOf(Event entry) {
            return entry.shop();
        }

        @Override
        public byte[] @Nullable [] encode(Event entry) {
            return new byte[][] {FieldCodecs.LONG.encode(entry.number()), FieldCodecs.STRING.encode(entry.text())};
        }

        @Override
        public Event decode(String key, String id, FieldValues values) {
            return new Event(key, values.required(0, FieldCodecs.LONG), values.orElse(1, FieldCodecs.STRING, ""));
        }
    };

    private static KeyCodec<String> keys(String before, String after) {
        return new KeyCodec<>() {
            @Override
            public int sizeHint(String key) {
                return before.length() + key.length() + after.length();
            }

            @Override
            public void write(KeyWriter out, String key) {
                out.literal((before + key + after).getBytes(UTF_8));
            }

            @Override
            public String parse(KeyParts parts) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
