package io.keywright.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keywright.repository.FieldCodecs;
import io.keywright.repository.FieldValues;
import io.keywright.repository.HashCodec;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Records of so many texts, of which each third may be absent: empty. */
record WideRecords(int width) implements HashCodec<String, List<String>> {

    /** A record in which each text is another one. */
    List<String> record(String text) {
        return IntStream.range(0, width)
                .mapToObj(i -> i % 3 == 0 ? "" : text + i)
                .toList();
    }

    @Override
    public String[] fields() {
        return IntStream.range(0, width).mapToObj(i -> "f" + i).toArray(String[]::new);
    }

    @Override
    public String keyOf(List<String> record) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] @Nullable [] encode(List<String> record) {
        return record.stream()
                .map(text -> text.isEmpty() ? null : text.getBytes(UTF_8))
                .toArray(byte[][]::new);
    }

    @Override
    public List<String> decode(String key, FieldValues values) {
        return IntStream.range(0, width)
                .mapToObj(i -> values.orElse(i, FieldCodecs.STRING, ""))
                .toList();
    }
}
