package io.keywright.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** HASH entries between their fields and the bytes that the protocol works on. */
class HashEntryTest {

    private static final EntryId ID = new EntryId(1, 2);
    private static final byte[][] NAMES = {bytes("name"), bytes("price"), bytes("note")};

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] entry(byte[] @Nullable [] values) {
        return EntryFormat.entry(ID, 7, 8, 9, 10, HashEntry.payload(NAMES, values));
    }

    @Test
    void whatIsWrittenIsWhatIsRead() {
        byte[] @Nullable [] values = {bytes("hammer"), bytes(""), null};
        byte[] entry = entry(values);

        List<byte[]> written = new ArrayList<>(List.of(bytes("@")));
        written.addAll(HashEntry.arguments(entry));
        assertThat(written)
                .containsExactly(
                        bytes("@"),
                        Arrays.copyOf(entry, EntryFormat.HEADER),
                        bytes("name"),
                        bytes("hammer"),
                        bytes("price"),
                        bytes(""));
        assertThat(HashEntry.of(written)).isEqualTo(entry);
        assertThat(HashEntry.values(payload(entry), NAMES)).isEqualTo(values);
    }

    private static byte[] payload(byte[] entry) {
        return Arrays.copyOfRange(entry, EntryFormat.HEADER, entry.length);
    }

    /** The server gives the fields of a large hash in any order. */
    @Test
    void theOrderDoesNotMatter() {
        byte[] @Nullable [] values = {bytes("hammer"), bytes("1900"), bytes("blue")};
        byte[] entry = entry(values);
        List<List<byte[]>> pairs = new ArrayList<>();
        pairs.add(List.of(bytes("@"), Arrays.copyOf(entry, EntryFormat.HEADER)));
        pairs.add(List.of(bytes("unknown"), bytes("x")));
        for (int i = 0; i < NAMES.length; i++) {
            pairs.add(List.of(NAMES[i], values[i]));
        }
        Random random = new Random(42);
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(pairs, random);
            byte[] read = HashEntry.of(pairs.stream().flatMap(List::stream).toList());
            assertThat(Arrays.copyOf(read, EntryFormat.HEADER)).isEqualTo(Arrays.copyOf(entry, EntryFormat.HEADER));
            assertThat(HashEntry.values(payload(read), NAMES)).isEqualTo(values);
        }
    }

    /** A negative entry, a lease and a fence are their header; without one there is nothing to be recognised by. */
    @Test
    void whatIsNoValueIsItsHeaderAlone() {
        byte[] negative = EntryFormat.entry(ID, 7, 8, 9, 10, null);
        assertThat(HashEntry.arguments(negative)).containsExactly(negative);
        for (byte[] header : List.of(negative, EntryFormat.lease(ID), bytes(""), bytes("anything"))) {
            assertThat(HashEntry.of(List.of(bytes("@"), header, bytes("price"), bytes("1"))))
                    .isEqualTo(header);
        }
        assertThat(HashEntry.of(List.of(bytes("price"), bytes("1")))).isEmpty();
        assertThat(HashEntry.of(List.of())).isNull();
    }

    /** Whatever the bytes are: an exception, by which the entry is undecodable, or some fields. */
    @Test
    void whatIsNoPayloadIsRefused() {
        byte[] payload = payload(entry(new byte[][] {bytes("hammer"), bytes("1900"), bytes("blue")}));
        for (int size = 1; size < payload.length; size++) {
            byte[] cut = Arrays.copyOf(payload, size);
            // Between two fields it is a payload with fewer of them.
            if (size != 18 && size != 35) {
                assertThatThrownBy(() -> HashEntry.values(cut, NAMES)).isInstanceOf(RuntimeException.class);
            }
        }
        assertThatThrownBy(() -> HashEntry.values(new byte[] {-1, -1, -1, -1}, NAMES))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> HashEntry.values(new byte[] {127, -1, -1, -1}, NAMES))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
