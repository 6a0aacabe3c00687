package io.keywright.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keywright.cache.EvictionNote;
import io.keywright.cache.EvictionOutbox;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The table of a test, which finds nothing and tells what is removed. */
final class Notes implements EvictionOutbox {

    private final BlockingQueue<EvictionNote> removed = new LinkedBlockingQueue<>();

    @Override
    public List<EvictionNote> left(String keyPattern, Duration olderThan, int most) {
        return List.of();
    }

    @Override
    public void remove(Collection<EvictionNote> delivered) {
        removed.addAll(delivered);
    }

    /** The key that a note names. */
    static String key(EvictionNote note) {
        return new String(HexFormat.of().parseHex(note.key()), UTF_8);
    }

    /** Waits for so many that are removed. */
    Set<EvictionNote> take(int count) throws InterruptedException {
        Set<EvictionNote> taken = new HashSet<>();
        for (int i = 0; i < count; i++) {
            taken.add(removed.poll(30, TimeUnit.SECONDS));
        }
        return taken;
    }
}
