package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.cluster.SlotHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private final List<byte[]> keys = Stream.of("{a}:1", "{b}:1", "{a}:2", "c", "{b}:2")
            .map(key -> key.getBytes(StandardCharsets.UTF_8))
            .toList();

    @Test
    void groupsKeysOfOneSlotInTheirOrder() {
        assertThat(Slots.group(keys, true)).containsExactly(new int[] {0, 2}, new int[] {1, 4}, new int[] {3});
    }

    @Test
    void oneServerTakesThemAll() {
        assertThat(Slots.group(keys, false)).containsExactly(new int[] {0, 1, 2, 3, 4});
        assertThat(Slots.group(List.of(), false)).isEmpty();
        assertThat(Slots.group(List.of(), true)).isEmpty();
    }

    /** R53: keys may hold secrets. */
    @Test
    void keysOfSeveralSlotsAreRefusedWithoutQuotingThem() {
        List<byte[]> apart = Stream.of("session:s3cr3t", "session:t0ken")
                .map(key -> key.getBytes(StandardCharsets.UTF_8))
                .toList();

        assertThatThrownBy(() -> Slots.requireOne("session:<token>", apart, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("session:<token>: the keys are in different cluster slots, ")
                .hasMessageNotContainingAny("s3cr3t", "t0ken");
        assertThatNoException().isThrownBy(() -> Slots.requireOne("session:<token>", apart, false));
    }

    @Test
    void everyKeyIsInOneGroupAndEveryGroupInOneSlot() {
        List<byte[]> many = IntStream.range(0, 10_000)
                .mapToObj(i -> ("key:" + i).getBytes(StandardCharsets.UTF_8))
                .toList();
        List<int[]> groups = Slots.group(many, true);

        assertThat(groups.stream().flatMapToInt(Arrays::stream).sorted())
                .containsExactlyElementsOf(IntStream.range(0, 10_000).boxed().toList());
        assertThat(groups)
                .allSatisfy(group -> assertThat(Arrays.stream(group)
                                .map(i -> SlotHash.getSlot(many.get(i)))
                                .distinct())
                        .hasSize(1));
    }
}
