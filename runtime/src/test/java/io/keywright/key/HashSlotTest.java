package io.keywright.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.cluster.SlotHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves the slots against the cluster specification's check value, real servers' answers, and Lettuce. */
class HashSlotTest {

    @Test
    void crc16IsXmodem() {
        byte[] check = "123456789".getBytes(UTF_8);
        assertThat(HashSlot.crc16(check, 0, check.length)).isEqualTo(0x31C3);
    }

    @ParameterizedTest
    @CsvSource({
        "{user1000}.following, user1000",
        "foo{}{bar}, foo{}{bar}",
        "foo{{bar}}zap, {bar",
        "foo{bar}{zap}, bar",
        "}{x}, x",
        "{open, {open",
    })
    void onlyTheFirstHashTagCounts(String key, String counts) {
        byte[] tag = counts.getBytes(UTF_8);
        assertThat(HashSlot.of(key.getBytes(UTF_8))).isEqualTo(HashSlot.crc16(tag, 0, tag.length) % 16_384);
    }

    /** The keys of real systems, with the slots that {@code CLUSTER KEYSLOT} of a real server gave. */
    @Test
    void realKeysHaveTheSlotsThatAServerGives() throws IOException {
        List<String> lines;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(HashSlotTest.class.getResourceAsStream("slots.tsv"), UTF_8))) {
            lines = reader.lines().toList();
        }
        assertThat(lines).hasSizeGreaterThan(500);
        assertThat(lines).allSatisfy(line -> {
            int tab = line.indexOf('\t');
            byte[] key = line.substring(tab + 1).getBytes(UTF_8);
            assertThat(HashSlot.of(key)).isEqualTo(Integer.parseInt(line.substring(0, tab)));
        });
    }

    @Test
    void randomKeysHaveTheSlotsThatLettuceGives() {
        SplittableRandom random = new SplittableRandom(16_384);
        byte[] alphabet = {'{', '}', 'a', 'b', ':', 0, (byte) 0xFF};
        for (int i = 0; i < 100_000; i++) {
            byte[] key = new byte[random.nextInt(12)];
            for (int j = 0; j < key.length; j++) {
                key[j] = random.nextBoolean() ? alphabet[random.nextInt(alphabet.length)] : (byte) random.nextInt();
            }
            assertThat(HashSlot.of(key)).as("slot of %s", (Object) key).isEqualTo(SlotHash.getSlot(key));
        }
    }
}
