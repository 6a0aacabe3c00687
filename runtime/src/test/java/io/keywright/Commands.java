package io.keywright;

import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The few commands that the tests of connections send. */
public final class Commands {

    private Commands() {}

    /** With time enough for a machine that does other things too: for tests that are not about timeouts. */
    public static KeywrightBuilder patient() {
        return Keywright.builder().commandTimeout(Duration.ofSeconds(10)).connectTimeout(Duration.ofSeconds(10));
    }

    public static Keywright connect(String uri) {
        return patient().uri(uri).connect();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static Command<byte[], byte[], Long> incr(String key) {
        return new Command<>(
                CommandType.INCR,
                new IntegerOutput<>(ByteArrayCodec.INSTANCE),
                CommandChannel.args().addKey(bytes(key)));
    }

    public static Command<byte[], byte[], byte[]> get(String key) {
        return new Command<>(
                CommandType.GET,
                new ValueOutput<>(ByteArrayCodec.INSTANCE),
                CommandChannel.args().addKey(bytes(key)));
    }

    public static Command<byte[], byte[], String> set(String key, String value) {
        return new Command<>(
                CommandType.SET,
                new StatusOutput<>(ByteArrayCodec.INSTANCE),
                CommandChannel.args().addKey(bytes(key)).addValue(bytes(value)));
    }

    /** Counts, as a store would: a lost reply is a value. */
    public static Call<Outcome<Long>> increment(CommandChannel channel, String key) {
        return Call.reportingUnknown(channel.send(incr(key), Outcome::applied));
    }

    public static String read(CommandChannel channel, String key) {
        return channel.send(get(key), value -> value == null ? null : new String(value, StandardCharsets.UTF_8))
                .await();
    }

    /** Waits for a condition, at most 10 seconds. */
    public static void eventually(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within 10 seconds: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /** Waits until calls are answered again. */
    public static void awaitConnection(CommandChannel channel) {
        eventually("a connection", () -> {
            try {
                channel.send(get("probe"), value -> value).await();
                return true;
            } catch (KeywrightException e) {
                return false;
            }
        });
    }
}
