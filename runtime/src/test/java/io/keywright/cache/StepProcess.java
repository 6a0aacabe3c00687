package io.keywright.cache;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.repository.CommandChannel;
import io.keywright.stream.ChildJvm;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that reads or writes one key once, and stops at each of its steps until it may go on, or is killed.
 * Arguments: the URI for the cache, the URI for the source, {@code read} or {@code write}.
 */
final class StepProcess {

    static final String KEY = "k";

    private final CommandChannel direct;

    private StepProcess(CommandChannel direct) {
        this.direct = direct;
    }

    public static void main(String[] args) {
        ChildJvm.endWithParent();
        Keywright source = Commands.connect(args[1]);
        HistorySource counters = new HistorySource(source.channel("source"));
        CacheStore<String, Row> cache = cache(CacheFixtures.patient(args[0]).connect());
        StepProcess process = new StepProcess(source.channel("steps"));
        process.stop("start");
        if (args[2].equals("read")) {
            cache.get(KEY, id -> {
                        process.stop("loading");
                        Row row = counters.select(id);
                        process.stop("loaded");
                        return row;
                    })
                    .await();
        } else {
            cache.writing(KEY, () -> {
                process.stop("working");
                Row row = counters.update(KEY);
                process.stop("committed");
                return row;
            });
        }
    }

    static CacheStore<String, Row> cache(Keywright keywright) {
        return CacheFixtures.cache(
                keywright,
                CacheFixtures.policy().withConsistency(Consistency.FENCED).withWaitBudget(Duration.ZERO));
    }

    private void stop(String step) {
        direct.send(Commands.set("at:" + step, "1"), ok -> ok).await();
        while (Commands.read(direct, "go:" + step) == null) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
