package io.keywright.cache;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.KeywrightException;
import io.keywright.repository.CommandChannel;
import io.keywright.script.Script;
import io.keywright.stream.ChildJvm;
import io.lettuce.core.output.IntegerOutput;
import java.util.Random;

/**
 * One of several processes that read and write some keys through their caches, to be killed at any moment. The source
 * is a counter for each key, on a connection that nobody disturbs. Before each read it asks how new the value must be
 * at least, and reports a read that gave an older one.
 *
 * <p>Arguments: the URI for the cache, the URI for the source, the scheme, a seed.
 */
final class HistoryProcess {

    static final String OPERATIONS = "operations";
    static final String VIOLATIONS = "violations";
    static final int KEYS = 12;

    private static final int THREADS = 3;
    private static final int WRITES_IN_100 = 25;

    private static final Script RAISE = Script.of("raise", """
            local known = tonumber(redis.call('GET', KEYS[1]) or '0')
            if known < tonumber(ARGV[1]) then
              redis.call('SET', KEYS[1], ARGV[1])
            end
            return 1
            """);

    private final CommandChannel source;
    private final HistoryScheme scheme;
    private final String floor;

    private HistoryProcess(Keywright direct, HistoryScheme scheme, String floor) {
        this.source = direct.channel("source");
        this.scheme = scheme;
        this.floor = floor;
    }

    public static void main(String[] args) {
        ChildJvm.endWithParent();
        Keywright direct = Commands.connect(args[1]);
        HistorySource counters = new HistorySource(direct.channel("source"));
        HistoryScheme scheme = HistoryScheme.of(args[2], args[0], counters);
        // FENCED promises that a committed write is read; the others, one that has returned.
        String floor = args[2].equals("FENCED") ? HistorySource.PREFIX : "returned:";
        HistoryProcess process = new HistoryProcess(direct, scheme, floor);
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(Long.parseLong(args[3]) * THREADS + i);
            new Thread(() -> process.work(random)).start();
        }
    }

    private void work(Random random) {
        while (true) {
            String key = "k" + random.nextInt(KEYS);
            if (random.nextInt(100) < WRITES_IN_100) {
                write(random, key);
                if (random.nextInt(20) == 0) {
                    scheme.observe(key, () -> report(key + " is stale"));
                }
            } else {
                read(key);
            }
            Commands.increment(source, OPERATIONS).await();
        }
    }

    private void read(String key) {
        String atLeast = Commands.read(source, floor + key);
        long found;
        try {
            found = scheme.read(key);
        } catch (KeywrightException noAnswer) {
            return;
        }
        if (atLeast != null && found < Long.parseLong(atLeast)) {
            report(key + " is " + found + ", and was " + atLeast + " when the read began");
        }
    }

    private void report(String what) {
        System.err.println(scheme + ": " + what);
        Commands.increment(source, VIOLATIONS).toCompletionStage();
    }

    private void write(Random random, String key) {
        long written;
        try {
            written = scheme.write(random, key);
        } catch (KeywrightException notBegun) {
            return;
        }
        if (written > 0) {
            source.<Long, Long>script(
                            RAISE,
                            new byte[][] {Commands.bytes("returned:" + key)},
                            new byte[][] {Commands.bytes(Long.toString(written))},
                            IntegerOutput::new,
                            raised -> raised)
                    .await();
        }
    }
}
