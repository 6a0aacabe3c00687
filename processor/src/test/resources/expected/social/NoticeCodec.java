package social;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.FieldValues;
import io.keywright.repository.StreamCodec;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of {@link Notice}: its keys {@code social:notices} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class NoticeCodec implements KeyCodec<NoticeRepository.Key>, StreamCodec<NoticeRepository.Key, Notice> {
    static final NoticeCodec INSTANCE = new NoticeCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:notices", "social:notices");

    private static final byte[] SOCIAL_NOTICES = "social:notices".getBytes(StandardCharsets.UTF_8);

    static final int TEXT_INDEX = 0;

    static final FieldCodec<String> TEXT = FieldCodecs.STRING;

    @Override
    public int sizeHint(NoticeRepository.Key key) {
        return SOCIAL_NOTICES.length;
    }

    @Override
    public void write(KeyWriter out, NoticeRepository.Key key) {
        out.literal(SOCIAL_NOTICES);
    }

    @Override
    public byte[] encode(byte[] namespace, NoticeRepository.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public NoticeRepository.Key parse(KeyParts parts) {
        return new NoticeRepository.Key();
    }

    @Override
    public String[] fields() {
        return new String[] {"text"};
    }

    @Override
    public NoticeRepository.Key keyOf(Notice value) {
        return new NoticeRepository.Key();
    }

    @Override
    public byte[] @Nullable [] encode(Notice value) {
        return new byte[][] {
            TEXT.encode(value.text())
        };
    }

    @Override
    public Notice decode(NoticeRepository.Key key, String id, FieldValues values) {
        return new Notice(values.required(TEXT_INDEX, TEXT));
    }
}
