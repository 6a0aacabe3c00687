package io.keywright;

import static io.keywright.Commands.bytes;
import static io.keywright.Commands.get;
import static io.keywright.Commands.incr;
import static io.keywright.Commands.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.script.Script;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import io.lettuce.core.output.ValueOutput;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * R53: no key, value or password in what is logged, thrown or printed, Lettuce's own debug log included. Its trace log
 * is left out: that is the wire itself, and nobody turns it on without knowing.
 */
@RedisTest
class SecretsIT {

    private static final String KEY = "MARKEDkey";
    private static final String VALUE = "MARKEDvalue";
    private static final String PASSWORD = "MARKEDpassword";

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final Logger root = Logger.getLogger("");
    private final Level rootLevel = root.getLevel();
    private final List<Handler> handlers = List.of(root.getHandlers());
    private final Handler capture = new Handler() {

        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
            seen.add(formatter.format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void captureTheLog() {
        handlers.forEach(root::removeHandler);
        capture.setLevel(Level.ALL);
        root.addHandler(capture);
        root.setLevel(Level.FINE); // SLF4J's debug
    }

    @AfterEach
    void releaseTheLog() {
        root.removeHandler(capture);
        handlers.forEach(root::addHandler);
        root.setLevel(rootLevel);
    }

    @Test
    void areNeverSeen(RedisServer server) {
        server.command("ACL", "SETUSER", "marked", "reset", "on", ">" + PASSWORD, "~*", "+@all", "-append");
        try {
            useEverything(server);
        } finally {
            server.command("ACL", "DELUSER", "marked");
        }
        // A copy: connections that are being closed go on to log.
        assertThat(List.copyOf(seen)).hasSizeGreaterThan(100).noneMatch(line -> line.contains("MARKED"));
    }

    private void useEverything(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Keywright.builder()
                        .uri(proxy.uri())
                        .credentials("marked", PASSWORD.toCharArray())
                        .commandTimeout(Duration.ofMillis(200))
                        .connect()) {
            CommandChannel channel = keywright.channel("thing:<id>");
            note(keywright);
            note(Keywright.builder().uri("redis://marked:" + PASSWORD + "@localhost"));
            await(channel.send(set(KEY, VALUE), reply -> reply));
            await(channel.send(get(KEY), reply -> reply));
            await(channel.send(incr(KEY), reply -> reply));
            await(channel.sendAll(List.of(get(KEY), set(KEY, VALUE)), List::size));
            for (String source : List.of(
                    "return redis.call('GET', KEYS[1])",
                    "return redis.call('HGET', KEYS[1], ARGV[1])",
                    "return redis.call(ARGV[1], KEYS[1])",
                    "return redis.error_reply('ERR quoted \\'' .. KEYS[1] .. '\\' and \"' .. ARGV[1] .. '\"')")) {
                await(channel.script(
                        Script.of("marked", source),
                        new byte[][] {bytes(KEY)},
                        new byte[][] {bytes(VALUE)},
                        ValueOutput::new,
                        reply -> reply));
            }
            try (Pipeline pipeline = keywright.pipeline()) {
                note(pipeline);
                note(pipeline.channel("thing:<id>").send(get(KEY), reply -> reply));
            }
            proxy.atReplyTo("SET", Fault.RESET);
            await(channel.send(set(KEY, VALUE), reply -> reply));
            await(channel.send(set(KEY, VALUE), reply -> reply));
            proxy.heal();
            Commands.awaitConnection(channel);
            proxy.atReplyTo("SET", Fault.DROP);
            await(channel.send(set(KEY, VALUE), reply -> reply));
            await(Call.reportingUnknown(channel.send(incr(KEY), Outcome::applied)));
            proxy.heal();
            proxy.refuseConnections();
            proxy.resetConnections();
            await(channel.send(set(KEY, VALUE), reply -> reply));
        }
        note(catchThrowable(() -> Keywright.connect("redis://marked:" + PASSWORD + "@no host")));
        note(catchThrowable(() -> Keywright.connect("rediss://marked:" + PASSWORD + "@localhost?verifyPeer=NONE")));
        note(catchThrowable(
                () -> Keywright.connect("redis://marked:" + PASSWORD + "wrong@127.0.0.1:" + server.port())));
        note(catchThrowable(() -> Keywright.connect("redis://marked:" + PASSWORD + "@127.0.0.1:1")));
    }

    private void await(Call<?> call) {
        note(call);
        try {
            Object result = call.await();
            if (result instanceof Outcome<?>) {
                note(result);
            }
        } catch (RuntimeException e) {
            note(e);
        }
    }

    private void note(Object thing) {
        seen.add(String.valueOf(thing));
        if (thing instanceof Throwable failure) {
            StringWriter text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text));
            seen.add(text.toString());
        }
    }
}
