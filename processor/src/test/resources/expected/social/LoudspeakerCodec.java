package social;

import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Announcement}: its keys {@code social:announcements} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class LoudspeakerCodec implements KeyCodec<Loudspeaker.Key>, EntityCodec<Loudspeaker.Key, Announcement> {
    static final LoudspeakerCodec INSTANCE = new LoudspeakerCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:announcements", "social:announcements");

    private static final byte[] SOCIAL_ANNOUNCEMENTS = "social:announcements".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("social:announcements");

    private static final FieldName TEXT = FieldName.of("text");

    private static final FieldName SECONDS = FieldName.of("seconds");

    @Override
    public int sizeHint(Loudspeaker.Key key) {
        return SOCIAL_ANNOUNCEMENTS.length;
    }

    @Override
    public void write(KeyWriter out, Loudspeaker.Key key) {
        out.literal(SOCIAL_ANNOUNCEMENTS);
    }

    @Override
    public byte[] encode(byte[] namespace, Loudspeaker.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public Loudspeaker.Key parse(KeyParts parts) {
        return new Loudspeaker.Key();
    }

    @Override
    public Loudspeaker.Key keyOf(Announcement value) {
        return new Loudspeaker.Key();
    }

    @Override
    public byte[] encode(Announcement value) {
        return FORMAT.encode(value, LoudspeakerCodec::writeValue);
    }

    @Override
    public Announcement decode(Loudspeaker.Key key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in));
    }

    static void writeValue(ValueWriter out, Announcement announcement) throws IOException {
        out.beginObject(announcement, 2);
        out.name(TEXT).writeString(announcement.text());
        out.name(SECONDS).writeInt(announcement.seconds());
        out.endObject();
    }

    static Announcement readValue(ValueReader in) throws IOException {
        String text = null;
        int seconds = 0;
        boolean hasSeconds = false;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "text" -> text = in.readString();
                case "seconds" -> {
                    seconds = in.readInt();
                    hasSeconds = true;
                }
                default -> in.skipValue();
            }
        }
        if (!hasSeconds) {
            throw in.missing(SECONDS);
        }
        return new Announcement(in.required(text, TEXT), seconds);
    }
}
