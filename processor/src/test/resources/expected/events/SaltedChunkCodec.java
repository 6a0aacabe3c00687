package events;

import io.keywright.codec.FieldName;
import io.keywright.codec.MessagePackFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Chunk}: its keys {@code events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]}
 * and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class SaltedChunkCodec implements KeyCodec<SaltedChunkRepository.Key>, EntityCodec<SaltedChunkRepository.Key, Chunk> {
    static final SaltedChunkCodec INSTANCE = new SaltedChunkCodec();

    static final KeyPattern PATTERN = KeyPattern.of("events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]",
            "events:salted:(-?[0-9]{1,10}):([0-9a-f]+):(?:none|([0-9a-f]+)):(?:none|([0-9a-f]+))");

    private static final byte[] EVENTS_SALTED = "events:salted:".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] NONE = "none".getBytes(StandardCharsets.UTF_8);

    private static final MessagePackFormat FORMAT = MessagePackFormat.of("events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]");

    private static final FieldName TEXT = FieldName.of("text");

    @Override
    public int sizeHint(SaltedChunkRepository.Key key) {
        return KeySize.decimal(key.shard()) + 32 + 32 + 32 + EVENTS_SALTED.length + MARK.length +
                MARK.length + MARK.length;
    }

    @Override
    public void write(KeyWriter out, SaltedChunkRepository.Key key) {
        out.literal(EVENTS_SALTED).decimal(key.shard()).literal(MARK).bytesHex("hash", key.hash())
                .literal(MARK);
        if (key.salt().isPresent()) {
            int saltStart = out.position();
            out.bytesHex("salt", key.salt().get()).distinctFrom("salt", saltStart, NONE);
        } else {
            out.literal(NONE);
        }
        out.literal(MARK);
        if (key.digest() != null) {
            int digestStart = out.position();
            out.bytesHex("digest", key.digest().bytes()).distinctFrom("digest", digestStart, NONE);
        } else {
            out.literal(NONE);
        }
    }

    @Override
    public byte[] encode(byte[] namespace, SaltedChunkRepository.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public SaltedChunkRepository.Key parse(KeyParts parts) {
        return new SaltedChunkRepository.Key(parts.decimalInt(1), parts.hexBytes(2),
                parts.isPresent(3, "none") ? Optional.of(parts.hexBytes(3)) : Optional.empty(),
                parts.isPresent(4, "none") ? new Chunk.Digest(parts.hexBytes(4)) : null);
    }

    @Override
    public SaltedChunkRepository.Key keyOf(Chunk value) {
        return new SaltedChunkRepository.Key(value.shard(), value.hash(), value.salt(),
                value.digest());
    }

    @Override
    public byte[] encode(Chunk value) {
        return FORMAT.encode(value, SaltedChunkCodec::writeValue);
    }

    @Override
    public Chunk decode(SaltedChunkRepository.Key key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key.shard(), key.hash(), key.salt(),
                key.digest()));
    }

    static void writeValue(ValueWriter out, Chunk chunk) throws IOException {
        out.beginObject(chunk, 1);
        out.name(TEXT).writeString(chunk.text());
        out.endObject();
    }

    static Chunk readValue(ValueReader in, int shard, byte[] hash, Optional<byte[]> salt,
            Chunk.Digest digest) throws IOException {
        String text = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "text" -> text = in.readString();
                default -> in.skipValue();
            }
        }
        return new Chunk(
                shard,
                hash,
                salt,
                digest,
                in.required(text, TEXT));
    }
}
