package io.keywright.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.testkit.OnOneJdk;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * R49: key encoding is injective, free of globs and braces, and slot-stable, whatever the parts are.
 *
 * <p>An ordinary run tries 200,000 pairs; the requirement's ten million take 150 s of CPU time: {@code mvn -pl runtime
 * -am test -Dtest=HostilePartsTest -Dsurefire.failIfNoSpecifiedTests=false -Dkeywright.hostilePairs=10000000}.
 */
@OnOneJdk
class HostilePartsTest {

    private static final int PAIRS = Integer.getInteger("keywright.hostilePairs", 200_000);
    private static final int CHUNK = 10_000;

    record Parts(String x, String y) {
        boolean areAcceptable() {
            return HostileParts.isAcceptable(x) && HostileParts.isAcceptable(y);
        }
    }

    /** How many keys were taken, and how many refused. */
    record Tally(int taken, int refused) {}

    /** The key patterns under attack. */
    enum Hostile implements KeyCodec<Parts> {
        /** {@code a:{x}:{y}}. */
        PLAIN("a:", ":", "a:([A-Za-z0-9._~%-]+):([A-Za-z0-9._~%-]+)"),
        /** {@code t:{{{x}}}:{y}}. */
        TAGGED("t:{", "}:", "t:\\{([A-Za-z0-9._~%-]+)}:([A-Za-z0-9._~%-]+)");

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

    @Test
    void r49_hostilePartsNeverCollideAndAreTakenBackOrRefused() throws Exception {
        List<Future<Tally>> chunks = new ArrayList<>();
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            for (int chunk = 0; chunk * CHUNK < PAIRS; chunk++) {
                HostileParts hostile = new HostileParts(chunk);
                chunks.add(executor.submit(() -> checkChunk(hostile)));
            }
            int taken = 0;
            int refused = 0;
            for (Future<Tally> chunk : chunks) {
                taken += chunk.get().taken();
                refused += chunk.get().refused();
            }
            // The attack is worth something only if it often gets through, and often is refused.
            assertThat(taken).isGreaterThan(PAIRS / 2);
            assertThat(refused).isGreaterThan(PAIRS / 2);
        } finally {
            executor.shutdownNow();
        }
    }

    private static Tally checkChunk(HostileParts hostile) {
        int taken = 0;
        for (int i = 0; i < CHUNK; i++) {
            Parts one = new Parts(hostile.next(), hostile.next());
            Parts other = rival(one, hostile);
            boolean oneAcceptable = one.areAcceptable();
            boolean otherAcceptable = other.areAcceptable();
            for (Hostile codec : Hostile.values()) {
                byte @Nullable [] oneKey = check(codec, one, oneAcceptable);
                byte @Nullable [] otherKey = check(codec, other, otherAcceptable);
                taken += (oneKey == null ? 0 : 1) + (otherKey == null ? 0 : 1);
                if (oneKey != null && otherKey != null) {
                    checkPair(codec, one, other, oneKey, otherKey);
                }
            }
        }
        return new Tally(taken, 2 * Hostile.values().length * CHUNK - taken);
    }

    /** Another pair of parts, made to give the same key wherever something is not escaped. */
    private static Parts rival(Parts one, HostileParts hostile) {
        String more = hostile.next();
        switch (hostile.nextInt(6)) {
            case 0:
                return new Parts(one.x() + ":" + more, one.y());
            case 1:
                return new Parts(one.x() + "}:" + one.y(), more);
            case 2:
                return new Parts(one.x(), more);
            case 3:
                // The delimiter that stood in the second part moves to the end of the first.
                int colon = one.y().indexOf(':');
                return colon < 0
                        ? new Parts(one.x(), one.y() + more)
                        : new Parts(
                                one.x() + ":" + one.y().substring(0, colon),
                                one.y().substring(colon + 1));
            case 4:
                return new Parts(
                        Normalizer.normalize(one.x(), Normalizer.Form.NFD),
                        one.y().toLowerCase(Locale.ROOT));
            default:
                return new Parts(more, hostile.next());
        }
    }

    /** The key, having been parsed back; null if it was refused, as it had to be. */
    private static byte @Nullable [] check(Hostile codec, Parts parts, boolean acceptable) {
        byte[] key;
        try {
            key = codec.encode(Keys.NO_NAMESPACE, parts);
        } catch (KeyEncodingException e) {
            require(!acceptable, "refused", parts, parts);
            return null;
        }
        require(acceptable, "accepted", parts, parts);
        Parts back = codec.pattern.parse(Keys.NO_NAMESPACE, key, codec).orElse(null);
        require(parts.equals(back), "not taken back", parts, parts);
        int braces = 0;
        for (byte octet : key) {
            // Beside the pattern's own literals there are unreserved characters and percent signs alone.
            boolean brace = octet == '{' || octet == '}';
            braces += brace ? 1 : 0;
            boolean plain = brace || octet == ':' || octet == '%' || (octet > 0 && Text.isUnreserved(octet));
            require(plain, "a byte that has a meaning for Redis", parts, parts);
        }
        require(braces == (codec == Hostile.PLAIN ? 0 : 2), "a brace", parts, parts);
        return key;
    }

    private static void checkPair(Hostile codec, Parts one, Parts other, byte[] oneKey, byte[] otherKey) {
        require(Arrays.equals(oneKey, otherKey) == one.equals(other), "collision", one, other);
        boolean sameTag = codec == Hostile.TAGGED && one.x().equals(other.x());
        require(!sameTag || HashSlot.of(oneKey) == HashSlot.of(otherKey), "two slots for one entity", one, other);
    }

    private static void require(boolean condition, String otherwise, Parts one, Parts other) {
        if (!condition) {
            throw new AssertionError(otherwise + ": " + show(one) + " and " + show(other));
        }
    }

    private static String show(Parts parts) {
        StringBuilder shown = new StringBuilder();
        for (char c : (parts.x() + " | " + parts.y()).toCharArray()) {
            shown.append(c >= 32 && c < 127 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return shown.toString();
    }
}
