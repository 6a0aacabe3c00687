package io.keywright.key;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Prints the length of a key and the bytes that making it allocates, once the JIT is done: the program that
 * {@link KeyAllocationTest} runs.
 */
final class KeyAllocation {

    private static final int CALLS = 20_000;
    private static final int MOST_ROUNDS = 500;

    private static final byte[] PREFIX = "shop:session:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NAMESPACE = Namespace.of("staging:").toBytes();

    private static volatile byte[] sink = NAMESPACE;

    private KeyAllocation() {}

    /** Takes the kind of key: {@code number}, {@code uuid} or {@code text}. */
    public static void main(String[] args) {
        Encoding encoding = switch (args[0]) {
            case "number" -> number(new NumberCodec(), 1_234_567_890_123L);
            case "uuid" -> uuid(UUID.fromString("7c0d7a4e-5d1b-4f0e-9a53-0123456789ab"));
            default -> text("kettle-1.7l_white");
        };
        int length = encoding.run().length;
        double best = Double.MAX_VALUE;
        // The JIT compiles at a time of its own choosing: rounds go on until one is good.
        for (int round = 0; round < MOST_ROUNDS && best >= KeyAllocationTest.arraySize(length) + 1; round++) {
            best = Math.min(best, bytesPerCall(encoding));
        }
        System.out.println(length + " " + best);
    }

    private static Encoding number(NumberCodec codec, Long value) {
        return () -> codec.encode(NAMESPACE, value);
    }

    private static Encoding uuid(UUID value) {
        return () -> new KeyWriter(NAMESPACE, PREFIX.length + KeySize.UUID)
                .literal(PREFIX)
                .uuid(value)
                .toBytes();
    }

    private static Encoding text(String value) {
        return () -> new KeyWriter(NAMESPACE, PREFIX.length + KeySize.escaped(value))
                .literal(PREFIX)
                .escaped("sku", value)
                .toBytes();
    }

    private interface Encoding {
        byte[] run();
    }

    /** As it is generated: the methods of the interface, and {@code encode} repeated in the final class. */
    private static final class NumberCodec implements KeyCodec<Long> {
        @Override
        public int sizeHint(Long key) {
            return PREFIX.length + KeySize.decimal(key);
        }

        @Override
        public void write(KeyWriter out, Long key) {
            out.literal(PREFIX).decimal(key);
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

    private static double bytesPerCall(Encoding encoding) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            sink = encoding.run();
        }
        return (double) (threads.getCurrentThreadAllocatedBytes() - before) / CALLS;
    }
}
