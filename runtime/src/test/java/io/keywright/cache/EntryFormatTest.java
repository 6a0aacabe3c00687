package io.keywright.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The header, byte for byte, and that whatever is not exactly one is unusable and never an exception. */
class EntryFormatTest {

    private static final EntryId ID = new EntryId(0x0102030405060708L, 0x1112131415161718L);
    private static final byte[] PAYLOAD = "{\"a\":1}".getBytes(UTF_8);

    private static final byte[] LEASE = EntryFormat.lease(ID);
    private static final byte[] VALUE = EntryFormat.entry(ID, 7, 1_700_000_000_000L, 250, 3, PAYLOAD);
    private static final byte[] NEGATIVE = EntryFormat.entry(ID, 7, 1_700_000_000_000L, 250, 3, null);

    private static byte[] fence(int tokens) {
        byte[] fence = Arrays.copyOf(new byte[] {EntryFormat.MAGIC, EntryFormat.FENCE}, 26 + 22 * tokens);
        for (int i = 0; i < tokens; i++) {
            System.arraycopy(EntryFormat.token(ID), 0, fence, 26 + 22 * i, 16);
        }
        return fence;
    }

    /** What is documented: other programs may read it. */
    @Test
    void isExactlyThis() {
        String id = "01020304050607081112131415161718";
        String rest = "0000000000000007" + "0000018bcfe56800" + "000000fa" + "0000000000000003";
        assertThat(HexFormat.of().formatHex(VALUE))
                .isEqualTo("c156" + id + rest + HexFormat.of().formatHex(PAYLOAD));
        assertThat(HexFormat.of().formatHex(NEGATIVE)).isEqualTo("c14e" + id + rest);
        assertThat(HexFormat.of().formatHex(LEASE)).isEqualTo("c14c" + id);
        assertThat(EntryFormat.prefix(EntryFormat.VALUE, ID)).isEqualTo(Arrays.copyOf(VALUE, 18));
    }

    @Test
    void readsWhatItWrites() {
        assertThat(EntryFormat.read(null)).isEqualTo(new Seen.Absent<byte[]>());
        assertThat(EntryFormat.read(LEASE)).isEqualTo(new Seen.Lease<byte[]>(ID));
        assertThat(EntryFormat.read(NEGATIVE)).isEqualTo(new Seen.Entry<byte[]>(ID, 7, 1_700_000_000_000L, 250, null));
        assertThat(EntryFormat.read(VALUE)).isInstanceOfSatisfying(Seen.Entry.class, entry -> {
            assertThat(entry.id()).isEqualTo(ID);
            assertThat(entry.stamp()).isEqualTo(7);
            assertThat(entry.softExpiry()).isEqualTo(1_700_000_000_000L);
            assertThat(entry.loadMillis()).isEqualTo(250);
            assertThat((byte[]) entry.payload()).isEqualTo(PAYLOAD);
        });
        for (int tokens = 1; tokens < 5; tokens++) {
            assertThat(EntryFormat.read(fence(tokens))).isEqualTo(new Seen.Fence<byte[]>());
        }
        // An empty payload is a value, not a negative entry.
        assertThat(EntryFormat.read(EntryFormat.entry(ID, 0, 0, 0, 0, new byte[0])))
                .isInstanceOfSatisfying(
                        Seen.Entry.class,
                        entry -> assertThat((byte[]) entry.payload()).isEmpty());
    }

    /** Also where the tenths of a second have no room in 31 bits, which they have none since 1976. */
    @Test
    void aClaimStandsUntilItsEnd() {
        assertThat(EntryFormat.wasClaimed(0)).isFalse();
        assertThat(EntryFormat.isClaimed(Integer.MAX_VALUE, 0)).isFalse();
        long wraps = (1L << 31) * 100;
        for (long now : new long[] {0, 1_700_000_000_000L, 8 * wraps - 3_000, 9 * wraps - 100, 9 * wraps}) {
            int claimed = EntryFormat.claimedUntil(now + 5_000);
            assertThat(EntryFormat.wasClaimed(claimed)).isTrue();
            assertThat(EntryFormat.isClaimed(claimed, now - 60_000))
                    .as("a clock behind")
                    .isTrue();
            assertThat(EntryFormat.isClaimed(claimed, now)).isTrue();
            assertThat(EntryFormat.isClaimed(claimed, now + 4_900)).isTrue();
            assertThat(EntryFormat.isClaimed(claimed, now + 5_100)).isFalse();
            assertThat(EntryFormat.isClaimed(
                            claimed, now + Duration.ofDays(1000).toMillis()))
                    .isFalse();
            assertThat(EntryFormat.wasClaimed(claimed)).isTrue();
        }
    }

    @Test
    void whatIsCutOffIsUnusable() {
        for (byte[] whole : new byte[][] {LEASE, NEGATIVE, Arrays.copyOf(VALUE, EntryFormat.HEADER)}) {
            for (int length = 0; length < whole.length; length++) {
                assertUnusable(Arrays.copyOf(whole, length));
            }
        }
        byte[] fence = fence(3);
        for (int length = 0; length < fence.length; length++) {
            if (length < 48 || (length - 26) % 22 != 0) {
                assertUnusable(Arrays.copyOf(fence, length));
            }
        }
    }

    @Test
    void whatIsTooLongIsUnusable() {
        assertUnusable(Arrays.copyOf(LEASE, LEASE.length + 1));
        assertUnusable(Arrays.copyOf(NEGATIVE, NEGATIVE.length + 1));
    }

    @Test
    void anyOtherMagicOrKindIsUnusable() {
        for (int octet = 0; octet < 256; octet++) {
            if ((byte) octet != EntryFormat.MAGIC) {
                byte[] other = VALUE.clone();
                other[0] = (byte) octet;
                assertUnusable(other);
            }
            if ("LVNF".indexOf(octet) < 0) {
                byte[] other = VALUE.clone();
                other[1] = (byte) octet;
                assertUnusable(other);
            }
        }
    }

    /** A plain document, or a number, of a program that knows nothing of the header. */
    @Test
    void plainValuesAreUnusable() {
        for (String plain : new String[] {"", "0", "12345", "{\"name\":\"a\",\"priceCents\":1,\"tags\":[1,2,3,4]}"}) {
            assertUnusable(plain.getBytes(UTF_8));
        }
    }

    @Test
    void noBytesAreAnException() {
        Random random = new Random(42);
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            if (bytes.length > 1 && random.nextBoolean()) {
                bytes[0] = EntryFormat.MAGIC;
                bytes[1] = (byte) "LVNF".charAt(random.nextInt(4));
            }
            assertThat(EntryFormat.read(bytes)).isNotNull();
        }
    }

    private static void assertUnusable(byte[] bytes) {
        assertThat(EntryFormat.read(bytes))
                .as(HexFormat.of().formatHex(bytes))
                .isInstanceOfSatisfying(
                        Seen.Unusable.class,
                        unusable -> assertThat(unusable.prefix())
                                .isEqualTo(java.nio.ByteBuffer.wrap(Arrays.copyOf(bytes, Math.min(18, bytes.length)))));
    }
}
