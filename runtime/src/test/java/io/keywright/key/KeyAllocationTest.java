package io.keywright.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * R38: the key of a number, a UUID or a plain text costs its own array and nothing else.
 *
 * <p>The JIT compiles at a time of its own choosing, so each figure is the best of many rounds, ended by the first
 * round that is good: a machine under load makes the test slower, not red.
 */
class KeyAllocationTest {

    private static final int CALLS = 20_000;
    private static final int MOST_ROUNDS = 500;

    private static final byte[] SESSION = "shop:session:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NAMESPACE = Namespace.of("staging:").toBytes();
    private static final UUID ID = UUID.fromString("7c0d7a4e-5d1b-4f0e-9a53-0123456789ab");

    private static byte[] sink = NAMESPACE;

    /** As it is generated: the methods of the interface, and {@code encode} repeated in the final class. */
    private static final class NumberCodec implements KeyCodec<Long> {
        @Override
        public int sizeHint(Long key) {
            return SESSION.length + KeySize.decimal(key);
        }

        @Override
        public void write(KeyWriter out, Long key) {
            out.literal(SESSION).decimal(key);
        }

        @Override
        public Long parse(KeyParts parts) {
            return parts.decimalLong(1);
        }

        @Override
        public byte[] encode(byte[] namespace, Long key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }
    }

    @Test
    void r38_aNumbersKeyAllocatesItsArrayAlone() {
        NumberCodec codec = new NumberCodec();
        Long boxed = 1_234_567_890_123L;
        assertAllocatesItsArrayAlone(() -> codec.encode(NAMESPACE, boxed));
    }

    @Test
    void r38_aUuidsKeyAllocatesItsArrayAlone() {
        assertAllocatesItsArrayAlone(() -> new KeyWriter(NAMESPACE, SESSION.length + KeySize.UUID)
                .literal(SESSION)
                .uuid(ID)
                .toBytes());
    }

    @Test
    void r38_aPlainTextsKeyAllocatesItsArrayAlone() {
        String sku = "kettle-1.7l_white";
        assertAllocatesItsArrayAlone(() -> new KeyWriter(NAMESPACE, SESSION.length + KeySize.escaped(sku))
                .literal(SESSION)
                .escaped("sku", sku)
                .toBytes());
    }

    private interface Encoding {
        byte[] run();
    }

    private static void assertAllocatesItsArrayAlone(Encoding encoding) {
        // 16 bytes of header before the elements, rounded up to a multiple of 8.
        long array = (16 + encoding.run().length + 7) / 8 * 8;
        double best = Double.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && best >= array + 1; round++) {
            best = Math.min(best, bytesPerCall(encoding));
        }
        assertThat(best).as("bytes per key").isBetween((double) array, array + 1.0);
    }

    private static double bytesPerCall(Encoding encoding) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            sink = encoding.run();
        }
        return (double) (threads.getCurrentThreadAllocatedBytes() - before) / CALLS;
    }
}
