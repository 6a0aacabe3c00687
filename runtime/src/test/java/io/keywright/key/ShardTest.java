package io.keywright.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShardTest {

    private static KeyWriter writer() {
        return KeyWriter.component(1);
    }

    private static String text(KeyWriter writer) {
        return new String(writer.toBytes(), UTF_8);
    }

    @Test
    void numbersAreShardedByTheFloorModulus() {
        assertThat(text(writer().shard(35, 16))).isEqualTo("3");
        assertThat(text(writer().shard(-1, 16))).isEqualTo("15");
        assertThat(text(writer().shard(Long.MIN_VALUE, 10))).isEqualTo("2");
        assertThat(KeySize.shard(-1, 16)).isEqualTo(2);
        assertThat(KeySize.shard(16)).isEqualTo(2);
        assertThat(KeySize.shard(10)).isEqualTo(1);
    }

    @Test
    void textsAreShardedByTheCrcOfTheirUtf8() {
        for (String value : new String[] {"123456789", "größe", "😀", "a b"}) {
            byte[] utf8 = value.getBytes(UTF_8);
            int crc = HashSlot.crc16(utf8, 0, utf8.length);
            assertThat(text(writer().shard("s", value, 100))).isEqualTo(Integer.toString(crc % 100));
        }
    }

    @Test
    void uuidsHaveTheShardOfTheirText() {
        SplittableRandom random = new SplittableRandom(16);
        for (int i = 0; i < 1000; i++) {
            UUID uuid = new UUID(random.nextLong(), random.nextLong());
            assertThat(text(writer().shard(uuid, 64))).isEqualTo(text(writer().shard("id", uuid.toString(), 64)));
        }
    }

    @Test
    void textsThatNoKeyHasAreRefused() {
        assertThatThrownBy(() -> writer().shard("s", "", 16)).isInstanceOf(KeyEncodingException.class);
        assertThatThrownBy(() -> writer().shard("s", "a\uDC00", 16)).isInstanceOf(KeyEncodingException.class);
        assertThatThrownBy(() -> writer().shard("s", "e\u0301", 16)).isInstanceOf(KeyEncodingException.class);
    }
}
