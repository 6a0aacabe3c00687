package io.keywright.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * R49: key encoding is injective, free of globs and braces, and slot-stable, whatever the parts are.
 *
 * <p>An ordinary run tries a million pairs of keys for each pattern; the requirement's ten million are run by
 * {@code mvn -pl runtime -am test -Dtest=HostilePartsTest -Dkeywright.hostilePairs=10000000}.
 */
class HostilePartsTest {

    private static final int PAIRS = Integer.getInteger("keywright.hostilePairs", 1_000_000);
    private static final int CHUNK = 10_000;

    record Parts(String x, String y) {}

    /** The key patterns under attack. */
    enum Hostile implements KeyCodec<Parts> {
        /** {@code a:{x}:{y}}. */
        PLAIN("a:", ":", "a:([A-Za-z0-9._~%-]+):([A-Za-z0-9._~%-]+)"),
        /** {@code t:{{{x}}}:{y}}. */
        TAGGED("t:{", "}:", "t:\\{([A-Za-z0-9._~%-]+)}:([A-Za-z0-9._~%-]+)"),
        /** <code>h{{x{x}}}{y}</code>: a literal within the tag, nothing but a brace between the parts. */
        TIGHT("h{x", "}", "h\\{x([A-Za-z0-9._~%-]+)}([A-Za-z0-9._~%-]+)");

        private final byte[] first;
        private final byte[] second;
        private final KeyPattern pattern;

        Hostile(String first, String second, String regex) {
            this.first = first.getBytes(StandardCharsets.US_ASCII);
            this.second = second.getBytes(StandardCharsets.US_ASCII);
            this.pattern = KeyPattern.of(first + "<x>" + second + "<y>", regex);
        }

        @Override
        public int sizeHint(Parts key) {
            return first.length + KeySize.escaped(key.x()) + second.length + KeySize.escaped(key.y());
        }

        @Override
        public void write(KeyWriter out, Parts key) {
            out.literal(first).escaped("x", key.x()).literal(second).escaped("y", key.y());
        }

        @Override
        public Parts parse(KeyParts parts) {
            return new Parts(parts.escaped(1), parts.escaped(2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void r49_hostilePartsNeverCollideAndAreTakenBackOrRefused(Hostile codec) {
        LongAdder taken = new LongAdder();
        LongAdder refused = new LongAdder();
        IntStream.range(0, Math.max(1, PAIRS / CHUNK)).parallel().forEach(chunk -> {
            HostileParts hostile = new HostileParts(chunk);
            for (int i = 0; i < CHUNK; i++) {
                checkPair(codec, hostile, taken, refused);
            }
        });
        // The attack is worth something only if it gets through often, and is refused often.
        assertThat(taken.sum()).isGreaterThan(PAIRS / 2);
        assertThat(refused.sum()).isGreaterThan(PAIRS / 4);
    }

    private static void checkPair(Hostile codec, HostileParts hostile, LongAdder taken, LongAdder refused) {
        Parts one = new Parts(hostile.next(), hostile.next());
        Parts other = rival(one, hostile);
        byte @Nullable [] oneKey = check(codec, one);
        byte @Nullable [] otherKey = check(codec, other);
        for (byte[] key : new byte[][] {oneKey, otherKey}) {
            (key == null ? refused : taken).increment();
        }
        if (oneKey == null || otherKey == null) {
            return;
        }
        if (Arrays.equals(oneKey, otherKey) != one.equals(other)) {
            fail("collision", one, other);
        }
        if (codec != Hostile.PLAIN && one.x().equals(other.x()) && HashSlot.of(oneKey) != HashSlot.of(otherKey)) {
            fail("two slots for one entity", one, other);
        }
    }

    /** Another pair of parts, made to give the same key wherever something is not escaped. */
    private static Parts rival(Parts one, HostileParts hostile) {
        String more = hostile.next();
        return switch (hostile.nextInt(6)) {
            case 0 -> new Parts(one.x() + ":" + more, one.y());
            case 1 -> new Parts(one.x() + "}:" + one.y(), more);
            case 2 -> new Parts(one.x(), more);
            case 3 -> {
                // The delimiter that stood in the second part moves to the end of the first.
                int colon = one.y().indexOf(':');
                yield colon < 0
                        ? new Parts(one.x(), one.y() + more)
                        : new Parts(one.x() + ":" + one.y().substring(0, colon), one.y().substring(colon + 1));
            }
            case 4 -> new Parts(
                    java.text.Normalizer.normalize(one.x(), java.text.Normalizer.Form.NFD), one.y().toLowerCase(java.util.Locale.ROOT));
            default -> new Parts(more, hostile.next());
        };
    }

    /** The key, having been parsed back; null if it was refused, as it had to be. */
    private static byte @Nullable [] check(Hostile codec, Parts parts) {
        boolean acceptable = HostileParts.isAcceptable(parts.x()) && HostileParts.isAcceptable(parts.y());
        byte[] key;
        try {
            key = codec.encode(Keys.NO_NAMESPACE, parts);
        } catch (KeyEncodingException e) {
            if (acceptable) {
                fail("refused", parts, parts);
            }
            return null;
        }
        if (!acceptable) {
            fail("accepted", parts, parts);
        }
        if (!codec.pattern.parse(Keys.NO_NAMESPACE, key, codec).equals(Optional.of(parts))) {
            fail("not taken back", parts, parts);
        }
        requirePlain(codec, key, parts);
        return key;
    }

    /** Beside the pattern's own literals a key has unreserved characters and percent signs alone. */
    private static void requirePlain(Hostile codec, byte[] key, Parts parts) {
        int braces = 0;
        for (int i = 0; i < key.length; i++) {
            boolean brace = key[i] == '{' || key[i] == '}';
            braces += brace ? 1 : 0;
            if (!brace && key[i] != ':' && key[i] != '%' && (key[i] < 0 || !Text.isUnreserved(key[i]))) {
                fail("a byte that has a meaning for Redis", parts, parts);
            }
        }
        if (braces != (codec == Hostile.PLAIN ? 0 : 2)) {
            fail("a brace", parts, parts);
        }
    }

    private static void fail(String what, Parts one, Parts other) {
        throw new AssertionError(what + ": " + show(one) + " and " + show(other));
    }

    private static String show(Parts parts) {
        StringBuilder shown = new StringBuilder();
        (parts.x() + " | " + parts.y()).chars().forEach(c -> shown.append(c > 32 && c < 127 ? (char) c + "" : String.format("\\u%04x", c)));
        return shown.toString();
    }
}
